#!/usr/bin/env bash
# Makes one migration of the given name for each database.
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?usage: tools/Migrations/add.sh NameOfTheChange}
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project src/Ward --startup-project tools/Migrations \
    --context "${database}WardDb" --output-dir "Data/Migrations/$database"
done
