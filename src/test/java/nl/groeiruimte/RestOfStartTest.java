package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** What the start left out is made after it. */
class RestOfStartTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final List<String> made = new ArrayList<>();

    @Test
    void everySingletonIsMadeOnce() {
        lazy("first", "singleton", () -> made.add("first"));
        lazy("second", "singleton", () -> made.add("second"));
        beans.preInstantiateSingletons();
        assertThat(made).isEmpty();
        RestOfStart.makeAll(beans);
        RestOfStart.makeAll(beans);
        assertThat(made).containsExactly("first", "second");
    }

    @Test
    void whatIsMadeForEachUseIsLeftAlone() {
        lazy("each", "prototype", () -> made.add("each"));
        RestOfStart.makeAll(beans);
        assertThat(made).isEmpty();
    }

    @Test
    void beanThatCannotBeMadeIsNamed() {
        lazy("broken", "singleton", () -> {
            throw new IllegalStateException("no such thing");
        });
        assertThatThrownBy(() -> RestOfStart.makeAll(beans))
                .isInstanceOf(BeanCreationException.class)
                .hasMessageContaining("broken");
    }

    private void lazy(String name, String scope, Runnable making) {
        RootBeanDefinition bean = new RootBeanDefinition(Object.class);
        bean.setInstanceSupplier(() -> {
            making.run();
            return new Object();
        });
        bean.setScope(scope);
        bean.setLazyInit(true);
        beans.registerBeanDefinition(name, bean);
    }
}
