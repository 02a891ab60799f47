package nl.groeiruimte.desk.casewords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.disclosure.Disclosure;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where things stand for a region or partner that was asked: who is waited for, and what became of its answer. */
@Component
public class AskedStanding {

    private final Inquiries inquiries;
    private final MessageSource messages;
    private final AgencyNames names;
    private final Words words;

    AskedStanding(Inquiries inquiries, MessageSource messages, AgencyNames names, Words words) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.names = names;
        this.words = words;
    }

    /**
     * Sentences, what matters now first; a question that the asker still has to answer is a task and stands elsewhere.
     */
    public List<String> of(
            @Nullable String originAgency,
            List<Propositions.Column> columns,
            List<Disclosure> disclosures,
            List<PartnerRequest> requests) {
        String origin = names.nameOf(originAgency);
        List<String> said = new ArrayList<>();
        for (Propositions.Column column : columns) {
            if (column.told() != null) {
                said.add(outcome(column.told()));
            } else if (column.inquiry().state() == Inquiry.State.OFFERED) {
                said.add(offered(column.inquiry(), origin));
            } else if (column.inquiry().state() != Inquiry.State.ASKED) {
                said.add(say(column.inquiry().state().code(), day(since(column.inquiry())), origin));
            }
        }
        disclosures.stream()
                .filter(asked -> asked.state() == Disclosure.State.REQUESTED)
                .forEach(asked -> said.add(say("identity", day(asked.question().askedAt()), origin)));
        requests.stream()
                .map(PartnerRequest::answer)
                .filter(Objects::nonNull)
                .forEach(answer -> said.add(
                        answer.readAt() == null
                                ? say("partner", day(answer.answeredAt()), origin)
                                : say("partner-read", day(answer.readAt()), origin)));
        return said;
    }

    /** The company chooses only when nobody else may answer any more. */
    private String offered(Inquiry inquiry, String origin) {
        Inquiries.Others others = inquiries.othersStillAsked(inquiry.leadId());
        if (others.regions() == 0) {
            return say("offered", day(since(inquiry)), origin);
        }
        String key = others.until() == null ? "case.standing.offered-waits-without-day" : "case.standing.offered-waits";
        return message(key, day(since(inquiry)), origin, others.regions(), words.longDate(others.until()));
    }

    private String outcome(InquiryOutcomes.LastOutcome told) {
        String sentence = say("told." + told.outcome(), day(told.at()), "");
        String reasons = told.reasons().stream()
                .map(reason -> message("code.choice-reason." + reason))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? sentence : sentence + " " + message("case.outcome-reasons", reasons);
    }

    private static Instant since(Inquiry inquiry) {
        if (inquiry.state() == Inquiry.State.QUESTION) {
            return inquiry.messages().get(inquiry.messages().size() - 1).at();
        }
        return inquiry.times().answeredAt() == null
                ? inquiry.times().askedAt()
                : inquiry.times().answeredAt();
    }

    private String day(Instant moment) {
        return words.longDate(moment);
    }

    private String say(String what, String day, String agency) {
        return message("case.standing." + what, day, agency);
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
