package nl.groeiruimte.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import nl.groeiruimte.halfyear.ReportTexts;
import nl.groeiruimte.report.HalfYear;

/** What the coordinator writes beside the figures. */
@ProcessTest
class ReportTextsIT {

    private static final HalfYear PERIOD = HalfYear.parse("2027-H1");

    @Autowired
    private HalfYearDesk desk;
    @Autowired
    private ReportTexts texts;

    @Test
    void twoWritersAtOnceLoseNothing() {
        desk.write(PERIOD, "Eerste");
        int seen = desk.as(Staff.COORDINATOR, () -> texts.latest(PERIOD).get("ecosystem-coherence").revision());
        assertThat(desk.as(Staff.COORDINATOR, () -> texts.save(PERIOD, "ecosystem-coherence", seen, "Van de een")).saved()).isTrue();
        ReportTexts.Saved late = desk.as(Staff.COORDINATOR, () -> texts.save(PERIOD, "ecosystem-coherence", seen, "Van de ander"));
        assertThat(late.saved()).isFalse();
        assertThat(late.theirs().body()).isEqualTo("Van de een");
        assertThat(desk.as(Staff.COORDINATOR, () -> texts.save(PERIOD, "ecosystem-coherence", late.revision(), "Van beiden")).saved()).isTrue();
    }

    @Test
    void onlyTheCoordinatorWrites() {
        for (String writer : List.of(Staff.CASE_LEAD, HalfYearDesk.MINISTRY)) {
            assertThatThrownBy(() -> desk.as(writer, () -> {
                int seen = texts.latest(PERIOD).containsKey("conclusions") ? texts.latest(PERIOD).get("conclusions").revision() : 0;
                return texts.save(PERIOD, "conclusions", seen, "Anders");
            })).as(writer).isInstanceOf(DataAccessException.class);
        }
    }
}
