package nl.groeiruimte.stewardship.rules;

import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.cases.lead.Eligibility;
import nl.groeiruimte.cases.shortlist.Replays;

/**
 * What would come out otherwise by a changed table than by the one that counts now.
 *
 * @param cases how many were tried again
 * @param tooOld how many more could not be
 * @param shortlists cases whose first five sites would have been others or in another order, a new first one first
 * @param verdicts cases that would have been judged otherwise
 * @param incomplete whether of some cases only the best sites were kept, so that others could have come forward
 */
public record Effect(
        int cases, int tooOld, List<Replays.Replay> shortlists, List<Eligibility.Other> verdicts, boolean incomplete) {

    static Effect of(Replays.Result result) {
        List<Replays.Replay> changed = result.cases().stream()
                .filter(Replays.Replay::changed)
                .sorted(Comparator.comparing(replay -> !replay.otherFirst()))
                .toList();
        return new Effect(
                result.cases().size(),
                result.tooOld(),
                changed,
                List.of(),
                result.cases().stream().anyMatch(replay -> !replay.complete()));
    }

    static Effect of(Eligibility.Trial trial) {
        return new Effect(trial.cases(), 0, List.of(), trial.others(), false);
    }

    /** How many cases would have come out otherwise. */
    public int changed() {
        return shortlists.size() + verdicts.size();
    }

    /** For how many another site would have been first. */
    public long otherFirst() {
        return shortlists.stream().filter(Replays.Replay::otherFirst).count();
    }
}
