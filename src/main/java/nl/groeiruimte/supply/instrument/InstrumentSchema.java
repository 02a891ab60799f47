package nl.groeiruimte.supply.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Public instruments in the words of schema.org, as JSON-LD for a page; what is unknown is left out. */
@Component
class InstrumentSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FactWords words;
    private final FactChoices choices;

    InstrumentSchema(FactWords words, FactChoices choices) {
        this.words = words;
        this.choices = choices;
    }

    /** All of them, each with its address. */
    String of(List<Instrument> instruments, Locale locale) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Instrument one : instruments) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("item", described(one, locale));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", "https://schema.org");
        list.put("@type", "ItemList");
        list.put("numberOfItems", items.size());
        list.put("itemListElement", items);
        return written(list);
    }

    /** One of them. */
    String of(Instrument instrument, Locale locale) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@context", "https://schema.org");
        one.putAll(described(instrument, locale));
        return written(one);
    }

    private Map<String, Object> described(Instrument one, Locale locale) {
        InstrumentFacts facts = one.facts();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", type(facts.text(InstrumentFact.KIND)));
        item.put(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/route-map/" + one.code())
                        .toUriString());
        item.put("name", one.name());
        put(
                item,
                "description",
                facts.text(Bilingual.isEnglish(locale) ? InstrumentFact.ABOUT_EN : InstrumentFact.ABOUT));
        put(item, "category", words.value(InstrumentFact.KIND, facts.text(InstrumentFact.KIND)));
        String provider = facts.text(InstrumentFact.PROVIDER);
        if (provider != null) {
            item.put("provider", Map.of("@type", "Organization", "name", provider));
        }
        item.put("areaServed", areas(one, locale));
        AmountRange ticket = facts.range(InstrumentFact.TICKET);
        if (ticket != null) {
            item.put("amount", amount(ticket));
        }
        return item;
    }

    private static String type(@Nullable String kind) {
        if (kind == null) {
            return "Service";
        }
        return switch (kind) {
            case "loan", "convertible" -> "LoanOrCredit";
            case "fund" -> "InvestmentFund";
            case "guidance", "network" -> "Service";
            case "tax" -> "GovernmentService";
            default -> "FinancialProduct";
        };
    }

    private List<Map<String, Object>> areas(Instrument one, Locale locale) {
        List<String> provinces = one.facts().codes(InstrumentFact.PROVINCES);
        if (provinces.isEmpty()) {
            return RouteMap.everywhere(one) ? List.of(Map.of("@type", "Country", "name", "NL")) : List.of();
        }
        return choices.of(InstrumentFact.PROVINCES).stream()
                .filter(province -> provinces.contains(province.value()))
                .map(province -> Map.<String, Object>of("@type", "AdministrativeArea", "name", province.label(locale)))
                .toList();
    }

    private static Map<String, Object> amount(AmountRange ticket) {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("@type", "MonetaryAmount");
        amount.put("currency", "EUR");
        put(amount, "minValue", ticket.from());
        put(amount, "maxValue", ticket.to());
        return amount;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** Nothing in it ends the element in which it stands. */
    private static String written(Map<String, Object> data) {
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
