package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void fillsInTheEvidence() {
    assertThat(render("Port {port} is open to {cidr}", "{\"port\":22,\"cidr\":\"0.0.0.0/0\"}"))
        .isEqualTo("Port 22 is open to 0.0.0.0/0");
    assertThat(render("{a} {b} {c}", "{\"a\":[1,\"x\"],\"b\":{\"k\":true},\"c\":false}"))
        .isEqualTo("[1,\"x\"] {\"k\":true} false");
  }

  @Test
  void showsWhatIsMissing() {
    assertThat(render("{a} and {b}", "{\"b\":null}")).isEqualTo("? and ?");
    assertThat(render("{} {not a key} $1 \\", "{}")).isEqualTo("{} {not a key} $1 \\");
  }

  @Test
  void staysOnOneLineOfReasonableLength() {
    assertThat(render("{a}", "{\"a\":\"x\\r\\n\\u001b[31m$1\\\\\"}")).isEqualTo("x [31m$1\\");
    assertThat(render("{a}", "{\"a\":\"" + "x".repeat(500) + "\"}"))
        .isEqualTo("x".repeat(199) + "…");
  }

  private static String render(String template, String evidence) {
    return Messages.render(template, JsonParser.parseString(evidence).getAsJsonObject());
  }
}
