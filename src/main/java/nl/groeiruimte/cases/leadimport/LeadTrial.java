package nl.groeiruimte.cases.leadimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.lead.ExternalReferences;
import nl.groeiruimte.cases.lead.ImportedLeads;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.spreadsheet.SheetLine;
import nl.groeiruimte.platform.spreadsheet.SheetProblem;
import nl.groeiruimte.platform.spreadsheet.SheetReader;
import nl.groeiruimte.platform.text.Blank;
import org.springframework.stereotype.Component;

/** Judges a file line by line, by the rules of the form, and lays ready what can start. */
@Component
class LeadTrial {

    static final int MOST_COMPANIES = 5_000;

    private static final int AT_ONCE = 100;

    private final LeadColumns columns;
    private final Registration registration;
    private final CompanyIdentities identities;
    private final ExternalReferences references;
    private final ImportedLeads leads;
    private final ImportedLines lines;
    private final Clock clock;

    LeadTrial(
            LeadColumns columns,
            Registration registration,
            CompanyIdentities identities,
            ExternalReferences references,
            ImportedLeads leads,
            ImportedLines lines,
            Clock clock) {
        this.columns = columns;
        this.registration = registration;
        this.identities = identities;
        this.references = references;
        this.leads = leads;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Reads the file.
     *
     * @param told how many lines were read, after each
     * @throws SheetProblem when nothing of it can be taken
     */
    SheetReader.Format read(UUID importId, byte[] file, IntConsumer told) {
        Reading reading = new Reading(importId, told);
        SheetReader.Format format = SheetReader.read(file, columns.besideNames(), reading::line);
        reading.end();
        return format;
    }

    private final class Reading {

        private final UUID importId;
        private final IntConsumer told;
        private final LeadColumns.Words words = columns.words();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Integer, FieldFact> places = new LinkedHashMap<>();
        private final Map<String, Long> companies = new HashMap<>();
        private final Map<String, Long> ownReferences = new HashMap<>();
        private final Map<Long, LeadCells> cells = new LinkedHashMap<>();
        private final Map<Long, FormValues> valid = new LinkedHashMap<>();
        private final Map<Long, List<FieldError>> refused = new TreeMap<>();
        private boolean headed;
        private int read;

        private Reading(UUID importId, IntConsumer told) {
            this.importId = importId;
            this.told = told;
        }

        void line(SheetLine line) {
            if (line.blank()) {
                return;
            }
            if (!headed) {
                headings(line);
                return;
            }
            if (read == MOST_COMPANIES) {
                throw new SheetProblem("too-many", line.number(), MOST_COMPANIES);
            }
            cells.put(line.number(), LeadCells.of(line, places, words));
            told.accept(++read);
            if (read % AT_ONCE == 0) {
                lay();
            }
        }

        void end() {
            if (read == 0) {
                throw new SheetProblem("no-companies", 0);
            }
            lay();
        }

        private void headings(SheetLine line) {
            for (int i = 0; i < line.cells().size(); i++) {
                String heading = Blank.strip(line.cell(i).text());
                FieldFact column = heading.isEmpty() ? null : words.column(heading);
                if (column == null && !heading.isEmpty()) {
                    throw new SheetProblem("unknown-column", line.number(), SheetLine.column(i));
                }
                if (column != null && places.containsValue(column)) {
                    throw new SheetProblem("column-twice", line.number(), SheetLine.column(i));
                }
                if (column != null) {
                    places.put(i, column);
                }
            }
            List<FieldFact> missing = words.needed().stream()
                    .filter(column -> !places.containsValue(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new SheetProblem(
                        "missing-columns",
                        line.number(),
                        missing.stream().map(FieldFact::key).collect(Collectors.joining(",")));
            }
            headed = true;
        }

        private void judge() {
            Map<Long, FormResult> read = new LinkedHashMap<>();
            Set<Long> checked = new HashSet<>();
            cells.forEach((line, one) -> {
                read.put(line, columns.form().read(one.answers(), columns.options(), today));
                if (one.says(LeadColumns.TEXTS_CHECKED)) {
                    checked.add(line);
                }
            });
            registration
                    .checkAll(columns.form(), read, checked)
                    .forEach((line, result) ->
                            judge(line, Objects.requireNonNull(cells.get(line)).faults(), result));
            cells.clear();
        }

        private void judge(long line, List<FieldError> ofCells, FormResult result) {
            List<FieldError> faults = new ArrayList<>(ofCells);
            Set<String> told = faults.stream().map(FieldError::key).collect(Collectors.toSet());
            result.errors().stream()
                    .filter(error -> !told.contains(error.key()))
                    .forEach(faults::add);
            result.values().text("kvkNumber").ifPresent(number -> twice(companies, number, line, "kvkNumber", faults));
            result.values()
                    .text(ExternalReferences.FIELD)
                    .ifPresent(own -> twice(ownReferences, own, line, ExternalReferences.FIELD, faults));
            if (faults.isEmpty()) {
                valid.put(line, result.values());
            } else {
                refused.put(line, faults);
            }
        }

        private void twice(Map<String, Long> before, String value, long line, String field, List<FieldError> faults) {
            Long first = before.putIfAbsent(value, line);
            if (first != null) {
                faults.add(FieldError.of(field, "leadimport.fault.twice", Long.toString(first)));
            }
        }

        private void lay() {
            judge();
            Map<Long, LeadImport.Line> judged = new TreeMap<>();
            refused.forEach(
                    (line, faults) -> judged.put(line, new LeadImport.Line(line, LeadImport.Verdict.REFUSED, faults)));
            Set<String> open = identities.open(said("kvkNumber"));
            Set<String> used = references.used(said(ExternalReferences.FIELD));
            Map<Long, FormValues> fresh = new LinkedHashMap<>();
            valid.forEach((line, values) -> {
                if (open.contains(values.text("kvkNumber").orElseThrow())) {
                    judged.put(line, new LeadImport.Line(line, LeadImport.Verdict.OPEN, List.of()));
                } else if (values.text(ExternalReferences.FIELD)
                        .filter(used::contains)
                        .isPresent()) {
                    judged.put(
                            line,
                            new LeadImport.Line(
                                    line,
                                    LeadImport.Verdict.REFUSED,
                                    List.of(FieldError.of(
                                            ExternalReferences.FIELD, "leadimport.fault.reference-used"))));
                } else {
                    judged.put(line, new LeadImport.Line(line, LeadImport.Verdict.NEW, List.of()));
                    fresh.put(line, values);
                }
            });
            if (!fresh.isEmpty()) {
                leads.layReady(importId, fresh);
            }
            lines.add(importId, judged.values());
            valid.clear();
            refused.clear();
        }

        private List<String> said(String field) {
            return valid.values().stream()
                    .flatMap(values -> values.text(field).stream())
                    .toList();
        }
    }
}
