package nl.groeiruimte.supply.refresh;

import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;

/** What the asker's agency answered. */
@Component
public class SupplyAnswers {

    private final Rounds rounds;
    private final CurrentAsker asker;

    SupplyAnswers(Rounds rounds, CurrentAsker asker) {
        this.rounds = rounds;
        this.asker = asker;
    }

    /** In a quarter such as {@code 2026-Q4}, if it did. */
    public Optional<SupplyAnswer> of(String quarter) {
        return rounds.answer(quarter, asker.get().ownAgency());
    }
}
