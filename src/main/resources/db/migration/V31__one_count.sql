-- What counts for which target stands in the application now, for the reports and everything else that shows figures.
drop function groeiruimte.impact_figures(date);
drop function groeiruimte.impact_figure_by_region(text, date);
drop view groeiruimte.impact_case;
drop index groeiruimte.lead_in_portfolio, groeiruimte.lead_realised, groeiruimte.lead_in_execution;
