package nl.groeiruimte.cases.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To which addresses anything is sent: only {@code https} to public ones. A receiver that is named by others must not
 * become a way into the networks that this machine is in.
 */
final class ReceiverAddress {

    private static final int LONGEST = 500;
    /** For which nothing is looked up. */
    private static final Pattern NUMBER = Pattern.compile("\\[.*]|[0-9.]+");
    /** First bytes of IPv4 networks that are nobody's on the internet, beside those that Java knows; RFC 6890. */
    private static final int[][] CLOSED = {
        {0, 0, 8}, {100, 64, 10}, {192, 0, 24}, {198, 18, 15}, {240, 0, 4},
    };

    private static final byte[] EMBEDDED_V4 = {0, 0x64, (byte) 0xff, (byte) 0x9b};

    private ReceiverAddress() {}

    /** The address, when it is written as one that may be used; where it leads is judged at each connection. */
    static Optional<URI> read(String written, boolean loopback) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written).parseServerAuthority();
            String host = address.getHost();
            boolean named = host != null
                    && !host.isEmpty()
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            boolean here = loopback && "http".equals(address.getScheme()) && isLoopback(host);
            return named && (here || "https".equals(address.getScheme()) && mayBePublic(host))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Of a number it is known at once; of a name each time that it is looked up. */
    private static boolean mayBePublic(String host) {
        if (!NUMBER.matcher(host).matches()) {
            return true;
        }
        try {
            return isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host != null
                && (host.equals("127.0.0.1") || host.toLowerCase(Locale.ROOT).equals("localhost"));
    }

    /** Whether anybody on the internet could be there. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return Arrays.stream(CLOSED).noneMatch(network -> isIn(bytes, network));
        }
        // Global unicast alone, and none that stands for an address of IPv4.
        return address instanceof Inet6Address
                && (bytes[0] & 0xe0) == 0x20
                && !(bytes[0] == 0x20 && bytes[1] == 0x02)
                && !(bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0)
                && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8)
                && !Arrays.equals(bytes, 0, EMBEDDED_V4.length, EMBEDDED_V4, 0, EMBEDDED_V4.length);
    }

    private static boolean isIn(byte[] bytes, int[] network) {
        int given = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int of = network[0] << 8 | network[1];
        int bits = Math.min(network[2], 16);
        return given >> 16 - bits == of >> 16 - bits && (network[2] <= 16 || bytes[2] == 0);
    }
}
