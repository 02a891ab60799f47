package nl.groeiruimte.platform.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * The names in the parser's tree. FEEL tells them nowhere itself; its tree is made of Scala's products and lists alone.
 */
record Names(Set<String> free, Map<String, Exp> calls, Set<String> changing) {

    private static final Set<String> CHANGING = Set.of("now", "today", "random number", "uuid");
    /** What FEEL itself gives inside a filter and a loop. */
    private static final String ITEM = "item";

    private static final String RESULTS_SO_FAR = "partial";

    static Names in(Exp expression) {
        Names names = new Names(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        names.look(expression, Set.of());
        return names;
    }

    static String called(Exp call) {
        return ((FunctionInvocation) call).function();
    }

    private void look(Object node, Set<String> bound) {
        if (node instanceof Ref ref) {
            String name = ref.names().head();
            if (!bound.contains(name)) {
                free.add(name);
            }
        } else if (node instanceof SomeItem some) {
            look(some.condition(), bind(some.iterators(), bound));
        } else if (node instanceof EveryItem every) {
            look(every.condition(), bind(every.iterators(), bound));
        } else if (node instanceof For loop) {
            look(loop.exp(), with(bind(loop.iterators(), bound), RESULTS_SO_FAR));
        } else if (node instanceof ConstContext context) {
            bind(context.entries(), bound);
        } else if (node instanceof FunctionDefinition function) {
            look(
                    function.body(),
                    with(
                            bound,
                            CollectionConverters.asJava(function.parameters()).toArray(String[]::new)));
        } else if (node instanceof Filter filter) {
            look(filter.list(), bound);
            look(
                    filter.filter(),
                    with(
                            with(bound, ITEM),
                            keysIn(filter.list(), new HashSet<>()).toArray(String[]::new)));
        } else {
            call(node, bound);
            inside(node, bound);
        }
    }

    private void call(Object node, Set<String> bound) {
        if (node instanceof FunctionInvocation call && !bound.contains(call.function())) {
            calls.putIfAbsent(call.function(), call);
            if (CHANGING.contains(call.function())) {
                changing.add(call.function());
            }
        }
    }

    private void inside(Object node, Set<String> bound) {
        if (node instanceof Iterable<?> many) {
            CollectionConverters.asJava(many).forEach(one -> look(one, bound));
        } else if (node instanceof Product product) {
            CollectionConverters.asJava(product.productIterator()).forEachRemaining(part -> look(part, bound));
        }
    }

    /** Each may look at those before it. */
    private Set<String> bind(List<Tuple2<String, Exp>> named, Set<String> bound) {
        Set<String> known = bound;
        for (Tuple2<String, Exp> one : CollectionConverters.asJava(named)) {
            look(one._2(), known);
            known = with(known, one._1());
        }
        return known;
    }

    /** The names that each item of a list that is written out has. */
    private static Set<String> keysIn(Object node, Set<String> keys) {
        if (node instanceof ConstContext context) {
            CollectionConverters.asJava(context.entries()).forEach(entry -> keys.add(entry._1()));
        } else if (node instanceof Iterable<?> many) {
            CollectionConverters.asJava(many).forEach(one -> keysIn(one, keys));
        } else if (node instanceof Product product) {
            CollectionConverters.asJava(product.productIterator()).forEachRemaining(part -> keysIn(part, keys));
        }
        return keys;
    }

    private static Set<String> with(Set<String> bound, String... names) {
        Set<String> more = new HashSet<>(bound);
        more.addAll(Set.of(names));
        return more;
    }
}
