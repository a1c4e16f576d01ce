/** How an exported page looks: light, for paper; a table's head comes again on each sheet, and no change is torn apart. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 2rem; color: #1a2029; background: #fff; font: 13px/1.5 system-ui, -apple-system, 'Segoe UI', Arial, sans-serif; }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 15px; break-after: avoid; }
p { margin: 0.25rem 0; }
.totals { font-size: 15px; font-weight: 600; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tbody { break-inside: avoid; }
th, td { padding: 4px 8px; border: 1px solid #c4cad2; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { width: 9%; background: #eceff3; }
thead th:nth-child(1), thead th:nth-child(8) { width: 16%; }
thead th:nth-child(3), thead th:nth-child(4) { width: 10%; }
thead th:nth-child(5) { width: 22%; }
ul { margin: 0; padding: 0; list-style: none; }
ins { color: #12704a; text-decoration: none; }
del { color: #b3261e; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.note { color: #4d5866; }
@page { margin: 1.5cm; }
@media print { body { margin: 0; font-size: 10px; } }
`;
