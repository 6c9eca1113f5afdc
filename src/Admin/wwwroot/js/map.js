// Draws reports on the ward's own outlines, without tiles of any server. The table and the lists beside the map say the
// same in words.
const colour = "#0b5f58";
const mark = "#a8330f";
const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;

function describe(layer, text) {
  const words = document.createElement("span");
  words.textContent = text;
  layer.bindTooltip(words);
}

function lead(layer, address) {
  if (!address) return;
  layer.on("click", () => location.assign(address));
}

// An outline is a link like those in the table: it can be reached and followed by keys.
function makeLink(layer, address, text) {
  const path = layer.getElement();
  if (!path || !address) return;
  path.setAttribute("tabindex", "0");
  path.setAttribute("role", "link");
  path.setAttribute("aria-label", text);
  path.addEventListener("keydown", (event) => {
    if (event.key === "Enter") location.assign(address);
  });
}

function drawAreas(map, areas, openWord) {
  const most = Math.max(1, ...areas.map((area) => area.count ?? 0));
  const drawn = window.L.featureGroup().addTo(map);
  for (const { name, count, address, coordinates } of areas) {
    const text = count === null ? name : `${name}: ${count} ${openWord}`;
    const shape = window.L.geoJSON({ type: "MultiPolygon", coordinates }, {
      style: { color: colour, weight: 2, fillColor: colour, fillOpacity: 0.06 + 0.6 * (count ?? 0) / most, className: address ? "" : "staff-map-still" },
    }).addTo(drawn);
    shape.eachLayer((layer) => {
      describe(layer, text);
      lead(layer, address);
      makeLink(layer, address, text);
    });
  }
  return drawn;
}

function drawDots(map, dots, base) {
  const drawn = window.L.featureGroup().addTo(map);
  for (const { product, status, key, latitude, longitude } of dots) {
    const dot = window.L.circleMarker([latitude, longitude], { radius: 8, color: "#ffffff", weight: 2, fillColor: mark, fillOpacity: 1 }).addTo(drawn);
    describe(dot, product ? `${product}: ${status}` : status);
    lead(dot, key && base + key);
  }
  return drawn;
}

function draw(place, data) {
  for (const part of [place.parentElement, place.closest("[data-map-card]")]) if (part) part.hidden = false;
  const map = window.L.map(place, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, dragging: !window.L.Browser.mobile,
    zoomAnimation: !quiet, fadeAnimation: !quiet, zoomSnap: 0.25, minZoom: 5, maxZoom: 19,
  });
  window.L.control.zoom({ zoomInTitle: place.dataset.zoomIn, zoomOutTitle: place.dataset.zoomOut }).addTo(map);
  map.setView([20.8, 106.6], 12);
  const areas = drawAreas(map, data.areas, place.dataset.open);
  const dots = drawDots(map, data.dots, place.dataset.report);
  const bounds = (data.areas.length > 0 ? areas : dots).getBounds();
  // A report's own map shows its point wherever it lies; on the ward's map a far point does not shrink the ward.
  if (place.dataset.map && data.dots.length > 0) bounds.extend(dots.getBounds());
  map.fitBounds(bounds, { padding: [16, 16], maxZoom: 17 });
  place.dataset.drawn = "";
}

async function start(place) {
  if (place.dataset.map) return draw(place, JSON.parse(place.dataset.map));
  const answer = await fetch(place.dataset.mapFrom, { credentials: "same-origin" }).catch(() => null);
  if (answer?.ok && !answer.redirected) draw(place, await answer.json());
}

if (window.L) for (const place of document.querySelectorAll("[data-map], [data-map-from]")) start(place);
