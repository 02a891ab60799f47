package nl.groeiruimte.platform.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Set;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.serializer.Deserializer;

/** Reads what a session keeps: objects of our own, those of a login, and plain values; of no other class. */
final class KeptClasses implements Deserializer<Object> {

    private static final List<String> PACKAGES =
            List.of("nl.groeiruimte.", "java.time.", "java.util.Collections$", "java.util.ImmutableCollections$");

    private static final Set<String> PLAIN = Set.of(
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.String",
            "java.lang.String$CaseInsensitiveComparator",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.net.URL",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.CollSer",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Locale",
            "java.util.Map$Entry",
            "java.util.TreeMap",
            "java.util.UUID",
            "java.util.concurrent.CopyOnWriteArrayList");

    private static final String SECURITY = "org.springframework.security.";
    private static final Set<String> OF_SPRING = Set.of(
            SECURITY + "authentication.AbstractAuthenticationToken",
            SECURITY + "core.authority.SimpleGrantedAuthority",
            SECURITY + "core.context.SecurityContextImpl",
            SECURITY + "oauth2.client.authentication.OAuth2AuthenticationToken",
            SECURITY + "oauth2.core.AbstractOAuth2Token",
            SECURITY + "oauth2.core.AuthorizationGrantType",
            SECURITY + "oauth2.core.endpoint.OAuth2AuthorizationRequest",
            SECURITY + "oauth2.core.endpoint.OAuth2AuthorizationResponseType",
            SECURITY + "oauth2.core.oidc.OidcIdToken",
            SECURITY + "oauth2.core.oidc.OidcUserInfo",
            SECURITY + "oauth2.core.oidc.user.DefaultOidcUser",
            SECURITY + "oauth2.core.oidc.user.OidcUserAuthority",
            SECURITY + "oauth2.core.user.DefaultOAuth2User",
            SECURITY + "oauth2.core.user.OAuth2UserAuthority",
            SECURITY + "web.authentication.WebAuthenticationDetails",
            SECURITY + "web.csrf.DefaultCsrfToken",
            SECURITY + "web.savedrequest.DefaultSavedRequest",
            SECURITY + "web.savedrequest.SavedCookie",
            "org.springframework.context.support.DefaultMessageSourceResolvable",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "org.springframework.web.servlet.FlashMap");

    /** @throws IOException also for an object of another class, before it is made */
    @Override
    public Object deserialize(InputStream kept) throws IOException {
        try (ObjectInputStream objects =
                new ConfigurableObjectInputStream(kept, KeptClasses.class.getClassLoader(), false)) {
            objects.setObjectInputFilter(KeptClasses::judge);
            return objects.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("A session keeps an object of a class that is not there", e);
        }
    }

    private static Status judge(ObjectInputFilter.FilterInfo read) {
        Class<?> kept = read.serialClass();
        while (kept != null && kept.isArray()) {
            kept = kept.getComponentType();
        }
        if (kept == null) {
            return Status.UNDECIDED;
        }
        String name = kept.getName();
        return kept.isPrimitive()
                        || PLAIN.contains(name)
                        || OF_SPRING.contains(name)
                        || PACKAGES.stream().anyMatch(name::startsWith)
                ? Status.ALLOWED
                : Status.REJECTED;
    }
}
