package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.Band;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class RarityTest {

    private static final BlindProfile.Facts FACTS = new BlindProfile.Facts(
            List.of("photonics"),
            "scale-up",
            3,
            "PV30",
            List.of("space"),
            "2028-H1",
            new BlindProfile.Ranges(
                    new Band(BigDecimal.valueOf(2_500), BigDecimal.valueOf(5_000)), null, null, null, null),
            List.of());

    private final JdbcClient jdbc = mock(JdbcClient.class, Answers.RETURNS_DEEP_STUBS);

    @Test
    void profileIsMadeCoarserStepByStepUntilEnoughCompaniesFit() {
        Rarity.Judged judged = judged(3, 0, 1, 2, 5);

        assertThat(judged.last()).isEqualTo(Coarser.TECHNOLOGY);
        assertThat(judged.facts().province()).isEqualTo(ShownArea.COUNTRY);
        assertThat(judged.facts().neededBy()).isEqualTo("2028-H1");
        assertThat(judged.companies()).isEqualTo(5);
        assertThat(judged.rare()).isFalse();
    }

    @Test
    void howFewAreFewIsASetting() {
        assertThat(judged(3, 2, 2, 2, 2, 2).rare()).isTrue();
        assertThat(judged(2, 2).last()).isNull();
    }

    @Test
    void withTwoPeoplesAgreementItStaysAsItIs() {
        when(jdbc.sql(anyString())
                        .params(any(Object[].class))
                        .query(Integer.class)
                        .single())
                .thenReturn(0);

        assertThat(new Rarity(jdbc, JsonMapper.shared(), 3)
                        .judge(UUID.randomUUID(), FACTS, false, true)
                        .facts())
                .isEqualTo(FACTS);
    }

    /** @param companies how many fit at first, and after each step */
    private Rarity.Judged judged(int fewest, Integer... companies) {
        when(jdbc.sql(anyString())
                        .params(any(Object[].class))
                        .query(Integer.class)
                        .single())
                .thenReturn(companies[0], Arrays.copyOfRange(companies, 1, companies.length));
        return new Rarity(jdbc, JsonMapper.shared(), fewest).judge(UUID.randomUUID(), FACTS, false, false);
    }
}
