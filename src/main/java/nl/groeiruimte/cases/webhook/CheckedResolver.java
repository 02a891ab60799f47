package nl.groeiruimte.cases.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds where a receiver is, at each connection: the client connects to what this gives and looks nothing up itself.
 * One address that is not public makes all of them wrong.
 */
final class CheckedResolver implements DnsResolver {

    private final boolean loopback;
    private final DnsResolver names;

    CheckedResolver(boolean loopback) {
        this(loopback, SystemDefaultDnsResolver.INSTANCE);
    }

    CheckedResolver(boolean loopback, DnsResolver names) {
        this.loopback = loopback;
        this.names = names;
    }

    /** Somebody named an address that nothing is sent to. */
    static final class ClosedAddressException extends UnknownHostException {
        ClosedAddressException() {
            super("not a public address");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!Arrays.stream(found)
                .allMatch(address -> ReceiverAddress.isPublic(address) || loopback && address.isLoopbackAddress())) {
            throw new ClosedAddressException();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
