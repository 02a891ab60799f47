package nl.groeiruimte.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that the application under test trusts: Keycloak's, and one of the tests for tokens that Keycloak would
 * never issue, such as one that expired long ago.
 */
final class TestKeys {

    private static final RSAKey OWN = generate();

    private TestKeys() {}

    /** Address of the key set; served as long as the JVM runs. */
    static String serve(String issuer) {
        try {
            // At once, and not when asked: the application waits half a second for its keys.
            byte[] keys = keys(issuer).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(OWN.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(OWN));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWKSet keys(String issuer) throws IOException {
        try {
            List<JWK> keys = new ArrayList<>(JWKSet.load(URI.create(issuer + "/protocol/openid-connect/certs")
                            .toURL())
                    .getKeys());
            keys.add(OWN.toPublicJWK());
            return new JWKSet(keys);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("tests").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
