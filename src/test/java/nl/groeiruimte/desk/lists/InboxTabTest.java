package nl.groeiruimte.desk.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTabTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 7, late",
        "3, 5, 1, late",
        "0, 5, 9, late",
        "0, 0, 7, late",
        "3, 5, 0, mine",
        "0, 5, 0, all",
        "0, 0, 0, all"
    })
    void theInboxOpensOnWhatPressesMostWhoeverAsks(int mine, int all, int late, String tab) {
        assertThat(new Inbox.Counts(mine, all, late).firstTab()).isEqualTo(tab);
    }
}
