using BachDang.Outreach.Benchmarks;
using BachDang.Outreach.Benchmarks.Answers;
using BachDang.Outreach.Benchmarks.Campaigns;
using BachDang.Outreach.Benchmarks.Console;
using BachDang.Outreach.Benchmarks.Photos;
using BachDang.Outreach.Benchmarks.Search;

string[] rest = args.Length == 0 ? [] : args[1..];
return args.FirstOrDefault() switch
{
    "retrieve" => RetrieveBenchmark.Run(rest),
    "search-speed" => SpeedBenchmark.Run(rest),
    "search-build" => BuildBenchmark.Run(rest),
    "bands" => await BandFit.RunAsync(rest),
    "photos" => PhotoBenchmark.Run(rest),
    "intake" => await IntakeBenchmark.RunAsync(),
    "answers" => await LoadVerbs.AnswersAsync(LoadVerbs.Options(rest)),
    "model" => await LoadVerbs.ModelAsync(LoadVerbs.Options(rest)),
    "console" => await ConsoleBenchmark.RunAsync(LoadVerbs.Options(rest)),
    "campaign" => await CampaignBenchmark.RunAsync(LoadVerbs.Options(rest)),
    "kills" => await LoadVerbs.KillsAsync(LoadVerbs.Options(rest)),
    _ => Usage(),
};

static int Usage()
{
    Report.Line("""
        retrieve DATA...     recall and latency beside SQLite FTS5, on folders with corpus.jsonl and queries*.jsonl
        search-speed [N]     latency on N made-up passages of about 110 syllables (default 20000), beside FTS5
        search-build [N]     time and memory to build an index of N made-up passages
        bands                fits the weights of the answer bands on the golden questions: CONTENT GOLDEN [more.jsonl]
        photos [FILE...]     cleans photos again and again (by default a made-up JPEG of 3 MB), beside exiftool
        intake               takes photos of 3 MB one by one and for fifty reports at once: time and memory
        answers              steady load on the real service: [--rate 50] [--seconds 60] [--people 200] [--commit-ms 0]
        model                answers one after the other with no, a good and a stalled language model: [--questions 8]
        kills                the service killed while residents ask: [--kills 20] [--questions 2000] [--people 100]
        console              the staff pages with very many rows: [--reports 100000] [--photos 300000]
                             [--questions 500000] [--times 200] [--postgres "CONNECTION of an empty database"]
        campaign             a campaign against a server with Telegram's limits while residents ask: [--people 10000]
                             [--rate 5] [--idle-seconds 60] [--postgres "CONNECTION"]; with [--kills 50] instead
                             killed, paused and its audience changed again and again
                             these five take [--host Host.dll] [--content DIR]; build the Host with -c Release first
        """);
    return 2;
}
