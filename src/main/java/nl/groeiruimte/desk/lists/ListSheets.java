package nl.groeiruimte.desk.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.text.DutchCapital;
import nl.groeiruimte.platform.web.AgencyNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The lists as tables for a file, in the language of the request: what the page shows, with days that can be sorted in
 * place of words about them. Never the name of a company, also not while the page shows those of the own region.
 */
@Component
class ListSheets {

    /** A column of a file, with the message at its head. */
    private record FileColumn<R>(String label, Function<R, ? extends @Nullable Object> cell) {}

    /** A file with more is no list that somebody reads. */
    static final int MOST = 20_000;
    /** One more, so that the file can say that it ends before the list does. */
    static final int ASKED_FOR = MOST + 1;

    private static final int HIGH_PRIORITY = 60;
    private static final int NORMAL_PRIORITY = 45;

    private final MessageSource messages;
    private final TaskWords tasks;
    private final AgencyNames agencies;

    ListSheets(MessageSource messages, TaskWords tasks, AgencyNames agencies) {
        this.messages = messages;
        this.tasks = tasks;
        this.agencies = agencies;
    }

    Sheet inbox(List<Task> rows, Asker me) {
        return sheet(
                "list.file.inbox",
                List.of(
                        new FileColumn<>("inbox.what", tasks::title),
                        new FileColumn<>("inbox.case", tasks::about),
                        new FileColumn<>("cases.number", task -> task.ofCase().number()),
                        new FileColumn<>(
                                "inbox.phase",
                                task -> word("phase.", task.ofCase().phase())),
                        new FileColumn<>(
                                "inbox.kinds", task -> kinds(task.ofCase().kinds())),
                        new FileColumn<>(
                                "inbox.since", task -> day(task.schedule().openedAt())),
                        new FileColumn<>("inbox.due", task -> task.schedule().dueOn()),
                        new FileColumn<>(
                                "inbox.priority",
                                task -> priority(task.schedule().priority())),
                        new FileColumn<>("inbox.who", task -> who(task, me))),
                rows);
    }

    /** @param spoken the last day on which somebody spoke with the company; none for who may not know */
    Sheet cases(List<CaseRow> rows, boolean everyRegion, @Nullable Map<UUID, LocalDate> spoken) {
        List<FileColumn<CaseRow>> columns = new ArrayList<>(List.of(
                new FileColumn<>("inbox.case", CaseRow::codeName),
                new FileColumn<>("cases.number", CaseRow::caseNumber)));
        if (everyRegion) {
            columns.add(new FileColumn<>("cases.region", row -> agencies.nameOf(row.originAgency())));
        }
        columns.addAll(List.of(
                new FileColumn<>(
                        "inbox.phase", row -> word("phase.", row.standing().phase())),
                new FileColumn<>(
                        "list.file.in-phase-since", row -> day(row.standing().phaseSince())),
                new FileColumn<>(
                        "cases.outcome",
                        row -> row.open()
                                ? message("cases.outcome.open")
                                : word("code.outcome.", row.standing().outcome())),
                new FileColumn<>(
                        "cases.case-lead",
                        row -> row.caseLead() == null ? null : row.caseLead().name()),
                new FileColumn<>("cases.needed-by", row -> row.asks().neededBy())));
        if (spoken != null) {
            columns.add(new FileColumn<>("conversation.last.column", row -> spoken.get(row.id())));
        }
        columns.add(new FileColumn<>("inbox.kinds", row -> kinds(row.asks().kinds())));
        return sheet("list.file.cases", columns, rows);
    }

    Sheet asked(List<AskedRow> rows) {
        return sheet(
                "list.file.asked",
                List.of(
                        new FileColumn<>("inbox.case", AskedRow::codeName),
                        new FileColumn<>("cases.number", AskedRow::caseNumber),
                        new FileColumn<>(
                                "cases.asked-by",
                                row -> row.originAgency() == null ? null : agencies.nameOf(row.originAgency())),
                        new FileColumn<>("cases.asked-on", row -> day(row.askedAt())),
                        new FileColumn<>(
                                "cases.answer",
                                row -> row.outcome() == null
                                        ? word("code.inquiry.", row.state())
                                        : word("code.offer-outcome.", row.outcome())),
                        new FileColumn<>("cases.closes-on", row -> row.open() ? row.closingOn() : null)),
                rows);
    }

    /** After how many rows the file of a list with so many ends; none when it has all. */
    static @Nullable Integer endsAfter(@Nullable Integer rows) {
        return rows == null || rows <= MOST ? null : MOST;
    }

    /** The name of the file, without its extension. */
    String fileName(Sheet sheet) {
        return "groeiruimte-" + sheet.name().toLowerCase(Locale.ROOT);
    }

    private <R> Sheet sheet(String name, List<FileColumn<R>> columns, List<R> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (R row : rows.subList(0, Math.min(rows.size(), MOST))) {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(column.cell().apply(row)));
            cells.add(line);
        }
        if (rows.size() > MOST) {
            List<@Nullable Object> last = new ArrayList<>(Collections.nCopies(columns.size(), null));
            last.set(0, message("list.file.cut", MOST));
            cells.add(last);
        }
        return new Sheet(
                DutchCapital.of(message(name)),
                columns.stream().map(column -> message(column.label())).toList(),
                cells);
    }

    /** As the page says it: of another inbox whose it is, of the own one who does it. */
    private String who(Task task, Asker me) {
        if (!me.inboxes().contains(task.inbox())) {
            return agencies.nameOf(task.inbox());
        }
        return task.holder().name() == null
                ? message("inbox.who.none")
                : task.holder().name();
    }

    private String priority(int priority) {
        return message("inbox.priority."
                + (priority >= HIGH_PRIORITY ? "high" : priority >= NORMAL_PRIORITY ? "normal" : "low"));
    }

    private String kinds(List<String> codes) {
        return codes.stream().map(code -> message("kind." + code)).collect(Collectors.joining(", "));
    }

    private @Nullable String word(String prefix, @Nullable String code) {
        return code == null ? null : message(prefix + code);
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, WorkingDays.ZONE);
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
