package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.api.AllowedOrigins;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {

  private static final Door LOOPBACK = Door.loopback(AllowedOrigins.NONE);
  private static final Door OPEN = Door.at("0.0.0.0", false, AllowedOrigins.NONE);
  private static final Door LOCKED = Door.at("0.0.0.0", true, AllowedOrigins.NONE);

  /// A name may be rebound by whoever owns it; a bare address is nobody's.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          127.0.0.1:8080       | true  | true  | true
          localhost            | true  | true  | true
          [::1]:8080           | true  | true  | true
          192.0.2.7:8080       | false | true  | true
          [2001:db8::7]:8080   | false | true  | true
          tallyman.example     | false | false | true
          1.2.3.4.example:80   | false | false | true
          """)
  void a_door_is_meant_by_these_names(String host, boolean loopback, boolean open, boolean locked) {
    assertThat(LOOPBACK.isMeant(host)).isEqualTo(loopback);
    assertThat(OPEN.isMeant(host)).isEqualTo(open);
    assertThat(LOCKED.isMeant(host)).isEqualTo(locked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.7:9201       | http://192.0.2.7:8080     | false
          tallyman.example     | https://tallyman.example  | false
          tallyman.example     | https://evil.example      | true
          192.0.2.7:9201       | http://192.0.2.8:8080     | true
          192.0.2.7:9201       | null                      | true
          192.0.2.7:9201       |                           | false
          """)
  void a_page_of_the_same_machine_is_no_foreign_one(String host, String origin, boolean isForeign) {
    assertThat(LOCKED.isForeignPage(host, origin, null)).isEqualTo(isForeign);
    assertThat(LOCKED.isForeignPage(host, null, "cross-site")).isTrue();
  }

  @Test
  void only_callers_on_the_machine_itself_are_from_here() throws Exception {
    InetAddress here = address("127.0.0.1");
    InetAddress own = address(OPEN.uri(80).getHost());
    assertThat(OPEN.isFromHere(here, "127.0.0.1:8080", null)).isTrue();
    assertThat(OPEN.isFromHere(own, OPEN.uri(80).getAuthority(), null)).isTrue();
    assertThat(OPEN.isFromHere(address("192.0.2.7"), "127.0.0.1:8080", null)).isFalse();
    assertThat(OPEN.isFromHere(here, "tallyman.example", null)).isFalse();
    assertThat(OPEN.isFromHere(here, "127.0.0.1:8080", "192.0.2.7")).isFalse();
  }

  @Test
  void a_door_of_all_interfaces_tells_an_address_that_can_be_reached() {
    assertThat(OPEN.uri(80).getHost()).doesNotContain("0.0.0.0");
    assertThat(Door.at("::1", false, AllowedOrigins.NONE).uri(80)).hasToString("http://[::1]:80");
    assertThat(Door.at("localhost", false, AllowedOrigins.NONE).isLoopback()).isTrue();
  }

  @Test
  void an_interface_that_is_not_there_is_said() {
    assertThatThrownBy(() -> Door.at("no.such.host.invalid", false, AllowedOrigins.NONE))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--host");
  }

  private static InetAddress address(String bare) throws UnknownHostException {
    return InetAddress.getByName(bare);
  }
}
