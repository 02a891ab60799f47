package nl.groeiruimte.cases.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedRulesTest {

    @ParameterizedTest
    @CsvSource({
        "SPACE, floorAreaMin, floorAreaWish",
        "SPACE, plotAreaMin, plotAreaWish",
        "ENERGY, demandMwMin, demandMwWish"
    })
    void wishIsNotBelowTheMinimum(KindOfRoom kind, String minimum, String wish) {
        assertThat(NeedRules.errors(kind, FormValues.of(Map.of(minimum, 500, wish, 499.5))))
                .containsExactly(FieldError.of(wish, "articulation.error.wish-below-minimum", new BigDecimal("500")));
        assertThat(NeedRules.errors(kind, FormValues.of(Map.of(minimum, 500, wish, new BigDecimal("500.0")))))
                .isEmpty();
    }

    @Test
    void minimumOrWishAloneIsFine() {
        assertThat(NeedRules.errors(KindOfRoom.SPACE, FormValues.of(Map.of("floorAreaMin", 500))))
                .isEmpty();
        assertThat(NeedRules.errors(KindOfRoom.SPACE, FormValues.of(Map.of("plotAreaWish", 500))))
                .isEmpty();
    }

    @Test
    void allContradictionsComeAtOnce() {
        FormValues facts =
                FormValues.of(Map.of("floorAreaMin", 2, "floorAreaWish", 1, "plotAreaMin", 2, "plotAreaWish", 1));
        assertThat(NeedRules.errors(KindOfRoom.SPACE, facts))
                .extracting(FieldError::key)
                .containsExactly("floorAreaWish", "plotAreaWish");
    }

    @Test
    void talentAsksForJobsAtOneLevelAtLeast() {
        assertThat(NeedRules.errors(KindOfRoom.TALENT, FormValues.of(Map.of("jobsMbo", 0, "jobsHbo", 0))))
                .containsExactly(FieldError.of("jobsMbo", "articulation.error.no-jobs"));
        assertThat(NeedRules.errors(KindOfRoom.TALENT, FormValues.empty())).hasSize(1);
        assertThat(NeedRules.errors(KindOfRoom.TALENT, FormValues.of(Map.of("jobsWo", 1))))
                .isEmpty();
    }

    @Test
    void homesAreANeedOrAWish() {
        assertThat(NeedRules.errors(KindOfRoom.HOUSING_ACCESS, FormValues.of(Map.of("homes", 30))))
                .containsExactly(FieldError.of("homesNeed", "articulation.error.need-or-wish"));
        assertThat(NeedRules.errors(
                        KindOfRoom.HOUSING_ACCESS, FormValues.of(Map.of("homes", 30, "homesNeed", "wished"))))
                .isEmpty();
    }

    @Test
    void jobsAreOnlyAskedForTalent() {
        assertThat(NeedRules.errors(KindOfRoom.HOUSING_ACCESS, FormValues.empty()))
                .isEmpty();
    }
}
