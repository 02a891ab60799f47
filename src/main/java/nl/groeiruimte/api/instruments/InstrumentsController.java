package nl.groeiruimte.api.instruments;

import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.supply.instrument.Instruments;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Instruments for agencies' systems; there are some hundreds at most, so that all are one answer. */
@RestController
@RequestMapping(path = Api.INSTRUMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
class InstrumentsController implements InstrumentOperations {

    private final Instruments instruments;

    InstrumentsController(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    @GetMapping
    public InstrumentResource.All all(@RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        return new InstrumentResource.All(
                instruments.all().stream().map(InstrumentResource::of).toList());
    }

    @Override
    @GetMapping("/{code}")
    public InstrumentResource one(@PathVariable String code, @RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        return instruments.find(code).map(InstrumentResource::of).orElseThrow(ProblemException::notFound);
    }
}
