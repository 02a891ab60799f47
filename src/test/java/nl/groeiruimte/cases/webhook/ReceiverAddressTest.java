package nl.groeiruimte.cases.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which addresses webhooks are sent. */
class ReceiverAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/in",
                "https://user@crm.example/",
                "https:///in",
                "https://crm.example/#a",
                "ftp://crm.example/",
                "crm.example",
                "https://crm.example/a b",
                "",
                "https://",
                "http://localhost/",
                "file:///etc/hosts",
                "https://10.1.2.3/in",
                "https://[::1]/in"
            })
    void onlyHttpsIsTaken(String written) {
        assertThat(ReceiverAddress.read(written, false)).isEmpty();
    }

    @Test
    void httpIsForThisMachineInDevelopmentAlone() {
        assertThat(ReceiverAddress.read("https://crm.example:8443/in?a=b", false))
                .isPresent();
        assertThat(ReceiverAddress.read("https://93.184.216.34/in", false)).isPresent();
        assertThat(ReceiverAddress.read("http://localhost:9000/in", true)).isPresent();
        assertThat(ReceiverAddress.read("http://crm.example/in", true)).isEmpty();
        assertThat(ReceiverAddress.read("https://crm.example/" + "a".repeat(500), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "100.127.255.254",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:db8::1",
                "2001:0:1::1",
                "fec0::1"
            })
    void addressThatIsNobodysOnTheInternetIsClosed(String address) throws UnknownHostException {
        assertThat(ReceiverAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "2a00:1450::1",
                "2620:fe::9"
            })
    void othersAreOpen(String address) throws UnknownHostException {
        assertThat(ReceiverAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nameWithOnePrivateAddressLeadsNowhere() throws UnknownHostException {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("mixed.example", InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.1"));
        names.add("open.example", InetAddress.getByName("9.9.9.9"));
        names.add("here.example", InetAddress.getByName("127.0.0.1"));
        CheckedResolver resolver = new CheckedResolver(false, names);

        assertThat(resolver.resolve("open.example")).hasSize(1);
        for (String closed : new String[] {"mixed.example", "here.example"}) {
            assertThatThrownBy(() -> resolver.resolve(closed))
                    .isInstanceOf(CheckedResolver.ClosedAddressException.class);
        }
        assertThat(new CheckedResolver(true, names).resolve("here.example")).hasSize(1);
    }
}
