package nl.groeiruimte.desk.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The two lists as files: all pages of what the address filters, in its order. */
@Controller
class ListFileController {

    private final Inbox inbox;
    private final CaseList cases;
    private final Conversations conversations;
    private final ListSheets sheets;
    private final CurrentAsker asker;

    ListFileController(
            Inbox inbox, CaseList cases, Conversations conversations, ListSheets sheets, CurrentAsker asker) {
        this.inbox = inbox;
        this.cases = cases;
        this.conversations = conversations;
        this.sheets = sheets;
        this.asker = asker;
    }

    @GetMapping("/inbox/list.{format:ods|xlsx|csv}")
    @PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
    ResponseEntity<byte[]> inbox(@PathVariable String format, @RequestParam Map<String, String> query, Locale locale) {
        InboxFilter filter = InboxFilter.of(query, inbox.counts().firstTab());
        return file(sheets.inbox(inbox.all(filter, ListSheets.ASKED_FOR), asker.get()), format, locale);
    }

    @GetMapping("/cases/list.{format:ods|xlsx|csv}")
    @PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR')")
    ResponseEntity<byte[]> cases(@PathVariable String format, @RequestParam Map<String, String> query, Locale locale) {
        Asker me = asker.get();
        boolean taskforce = me.is(Role.TASKFORCE);
        CaseFilter filter = CaseFilter.of(query);
        if (taskforce && filter.tab().equals(CaseFilter.ASKED)) {
            return file(sheets.asked(cases.allAsked(ListSheets.ASKED_FOR)), format, locale);
        }
        List<CaseRow> rows = cases.all(filter, ListSheets.ASKED_FOR);
        return file(
                sheets.cases(
                        rows,
                        me.is(Role.COORDINATOR),
                        taskforce
                                ? conversations.lastSpoken(
                                        rows.stream().map(CaseRow::id).toList())
                                : null),
                format,
                locale);
    }

    private ResponseEntity<byte[]> file(Sheet sheet, String format, Locale locale) {
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT)).download(sheet, sheets.fileName(sheet), locale);
    }
}
