package nl.groeiruimte.desk.casewords;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.cases.financing.InstrumentFit;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how an instrument suits a need for capital: what stands in the way, by how much, and whom to ask. */
@Component
public class FinancingWords {

    private static final Set<Aspect> FOR_WHOM = Set.of(Aspect.REACH, Aspect.PHASE, Aspect.STAGE, Aspect.TECHNOLOGY);
    /** What the company alone can tell. */
    private static final String OF_COMPANY = "company-unknown";

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final CaseWords caseWords;
    private final Words words;

    FinancingWords(MessageSource messages, ReferenceLists lists, CaseWords caseWords, Words words) {
        this.messages = messages;
        this.lists = lists;
        this.caseWords = caseWords;
        this.words = words;
    }

    /** First what it lacks, then in one sentence what its keeper has to be asked, then what suits. */
    public List<FitWords.Fit> explained(InstrumentFit fit) {
        List<FitWords.Fit> told = new ArrayList<>();
        of(fit, Verdict.FAILS).forEach(point -> told.add(said(point)));
        of(fit, Verdict.NEAR_MISS).forEach(point -> told.add(said(point)));
        String open = of(fit, Verdict.UNKNOWN)
                .filter(point -> !point.reason().equals(OF_COMPANY))
                .map(point -> say("financing." + point.aspect().code() + "." + point.reason()))
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            String keeper = lists.agencyName(fit.instrument().keeper());
            told.add(new FitWords.Fit(FitWords.mark(Verdict.UNKNOWN), say("financing.ask", open, keeper)));
        }
        of(fit, Verdict.UNKNOWN)
                .filter(point -> point.reason().equals(OF_COMPANY))
                .forEach(point -> told.add(said(point)));
        of(fit, Verdict.FITS_BY).forEach(point -> told.add(said(point)));
        String whom = of(fit, Verdict.FITS)
                .filter(point -> FOR_WHOM.contains(point.aspect()))
                .map(point -> say("financing.aspect." + point.aspect().code()))
                .collect(Collectors.joining(", "));
        if (!whom.isEmpty()) {
            told.add(new FitWords.Fit(FitWords.mark(Verdict.FITS), say("financing.for-whom", whom)));
        }
        of(fit, Verdict.FITS)
                .filter(point -> !FOR_WHOM.contains(point.aspect()))
                .forEach(point -> told.add(said(point)));
        return told;
    }

    /** What was last heard of each instrument that a partner was asked about, by its code. */
    public Map<String, String> newest(List<PartnerRequest> asked) {
        Map<String, String> newest = new LinkedHashMap<>();
        asked.forEach(request -> newest.put(
                Objects.requireNonNull(request.question().financing()).instrument(), heard(request)));
        return newest;
    }

    /** How what was retained compares with the money that was recorded. */
    public String checked(BigDecimal retained, BigDecimal recorded, BigDecimal difference) {
        String key = difference.signum() == 0 ? "matches" : difference.signum() > 0 ? "more" : "less";
        return say(
                "financing.funded." + key, words.euros(retained), words.euros(recorded), words.euros(difference.abs()));
    }

    private String heard(PartnerRequest request) {
        String partner = lists.agencyName(request.partner());
        PartnerRequest.Answer answer = request.answer();
        if (answer == null) {
            return say(
                    "financing.heard.waits",
                    partner,
                    words.longDate(request.question().askedAt()));
        }
        String day = words.longDate(answer.answeredAt());
        if (!answer.interested()) {
            return say("financing.heard.no", partner, day);
        }
        String money = answer.money() == null ? "" : caseWords.offered(answer.money());
        return money.isEmpty()
                ? say("financing.heard.yes", partner, day)
                : say("financing.heard.amount", partner, day, money);
    }

    private static Stream<FitPoint> of(InstrumentFit fit, Verdict verdict) {
        return fit.points().stream().filter(point -> point.verdict() == verdict);
    }

    private FitWords.Fit said(FitPoint point) {
        Stream<Object> aspect =
                Stream.of(say("financing.aspect." + point.aspect().code()));
        Object[] args =
                Stream.concat(aspect, point.args().stream().map(this::written)).toArray();
        String key = point.reason().startsWith("from")
                ? "financing." + point.reason()
                : "financing." + point.aspect().code() + "." + point.reason();
        return new FitWords.Fit(FitWords.mark(point.verdict()), say(key, args));
    }

    private Object written(Object argument) {
        if (argument instanceof BigDecimal euros) {
            return words.euros(euros);
        }
        return argument instanceof LocalDate day ? words.date(day) : argument;
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
