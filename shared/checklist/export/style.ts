/** How a printed checklist looks: no item is torn apart where it fits on a sheet. */
export const STYLE = `
:root { color-scheme: light; }
body { max-width: 48rem; margin: 2rem auto; color: #1a2029; background: #fff; font: 13px/1.5 system-ui, -apple-system, 'Segoe UI', Arial, sans-serif; }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 0; font-size: 15px; }
h3 { margin: 8px 0 0; font-size: 13px; }
p { margin: 2px 0; overflow-wrap: anywhere; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { padding: 12px 0; border-top: 1px solid #c4cad2; break-inside: avoid; }
ul { margin: 0; padding: 0; list-style: none; }
pre { margin: 2px 0; padding: 4px 8px; border: 1px solid #c4cad2; font-size: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
.box { font-size: 20px; line-height: 1; }
.option { font-weight: 600; }
.note { min-height: 2.2em; color: #4d5866; }
@page { margin: 1.5cm; }
@media print { body { margin: 0; font-size: 11px; } }
`;
