package nl.groeiruimte.desk.messages;

import java.util.function.Function;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.message.MessageBox;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A writer of mails for each kind of message, so that each can be stopped by itself, and one for each summary. */
@Configuration(proxyBeanMethods = false)
@Import(MessageMailConfiguration.Writers.class)
class MessageMailConfiguration {

    static class Writers implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            for (MessageKind kind : MessageKind.values()) {
                add(
                        beans,
                        kind.code(),
                        needs -> new MessageMail(
                                kind,
                                needs.bean(MessageBox.class),
                                needs.bean(MailPreferences.class),
                                needs.bean(LetterWords.class)));
            }
            for (SummaryMail.Of of : SummaryMail.Of.values()) {
                add(
                        beans,
                        of.kind(),
                        needs -> new SummaryMail(
                                of,
                                needs.bean(MessageBox.class),
                                needs.bean(SummaryReading.class),
                                needs.bean(MailPreferences.class),
                                needs.bean(LetterWords.class)));
            }
        }

        private static void add(
                BeanRegistry beans, String kind, Function<BeanRegistry.SupplierContext, MailWriter> writer) {
            beans.registerBean("mailOf-" + kind, MailWriter.class, bean -> bean.supplier(writer));
        }
    }
}
