package nl.groeiruimte.api.description;

import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The codes that the API speaks in, with their words in both languages. */
@RestController
@RequestMapping(path = Api.CODES, produces = MediaType.APPLICATION_JSON_VALUE)
class CodesController implements CodesOperations {

    private final ObjectProvider<CodeLists> lists;

    CodesController(ObjectProvider<CodeLists> lists) {
        this.lists = lists;
    }

    @Override
    @GetMapping
    public CodeResource.Lists all(@RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        return new CodeResource.Lists(
                lists.getObject().all().stream().map(CodeResource::of).toList());
    }

    @Override
    @GetMapping("/{list}")
    public CodeResource list(@PathVariable String list, @RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        return lists.getObject().find(list).map(CodeResource::of).orElseThrow(ProblemException::notFound);
    }
}
