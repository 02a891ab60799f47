/** Conversations with the company of a case: that they were, and to whom they are open what was said. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "cases.identity",
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.conversation;
