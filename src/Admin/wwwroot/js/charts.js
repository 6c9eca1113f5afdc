// Draws the chart above each table that has one; the table below says the same in words and numbers.
const colour = "#0b5f58";
const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;

function draw(place) {
  const { names, counts, line } = JSON.parse(place.dataset.chart);
  if (!counts.some((count) => count > 0)) return;
  const canvas = document.createElement("canvas");
  place.append(canvas);
  place.hidden = false;
  new window.Chart(canvas, {
    type: line ? "line" : "bar",
    data: { labels: names, datasets: [{ data: counts, backgroundColor: colour, borderColor: colour, spanGaps: true }] },
    options: {
      indexAxis: line ? "x" : "y",
      maintainAspectRatio: false,
      animation: quiet ? false : undefined,
      plugins: { legend: { display: false } },
      scales: { [line ? "y" : "x"]: { beginAtZero: true, ticks: { precision: 0 } } },
    },
  });
}

if (window.Chart) for (const place of document.querySelectorAll("[data-chart]")) draw(place);
