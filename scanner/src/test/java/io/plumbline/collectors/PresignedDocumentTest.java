package io.plumbline.collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PresignedDocumentTest {
  private static final String SECRET = "X-Amz-Signature=s3cr%2Fet";

  @TempDir Path directory;
  private HttpServer server;
  private String query;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/whole",
        exchange -> {
          query = exchange.getRequestURI().getRawQuery();
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write("%PDF".getBytes(UTF_8));
          exchange.close();
        });
    server.createContext(
        "/refused",
        exchange -> {
          exchange.sendResponseHeaders(403, 0);
          exchange.getResponseBody().write(SECRET.getBytes(UTF_8));
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/whole");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().write("%PDF".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path + "?" + SECRET;
  }

  private PresignedDocument fetch(String address, boolean emulated) throws IOException {
    URI endpoint = emulated ? URI.create("http://127.0.0.1:1") : null;
    try (AwsConnection connection =
        AwsConnection.builder().endpoint(endpoint).key("k", "s").build()) {
      return PresignedDocument.fetch(connection, address, "the report", target());
    }
  }

  private Path target() {
    return directory.resolve("a/report.pdf");
  }

  @Test
  void the_document_is_what_was_sent() throws Exception {
    PresignedDocument document = fetch(address("/whole"), true);

    assertThat(document)
        .isEqualTo(
            new PresignedDocument(
                target(), 4, "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"));
    assertThat(target()).hasContent("%PDF");
    assertThat(query).as("what is signed must arrive as it is").isEqualTo(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "/refused, the report cannot be fetched: the answer is 403; ask for it anew",
    "/elsewhere, the report cannot be fetched: the answer is 302; ask for it anew",
    "/cut, the report was cut off on the way; ask for it anew",
  })
  void what_does_not_arrive_whole_leaves_nothing_and_tells_no_secret(String path, String message)
      throws Exception {
    assertThatThrownBy(() -> fetch(address(path), true))
        .isInstanceOf(CollectionException.class)
        .hasMessage(message)
        .hasNoCause();
    try (var left = Files.list(directory.resolve("a"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void an_address_that_is_no_safe_one_is_not_asked() {
    assertThatThrownBy(() -> fetch(address("/whole"), false))
        .isInstanceOf(CollectionException.class)
        .hasMessage("AWS gave an address for the report that is not https")
        .hasNoCause();
    assertThatThrownBy(() -> fetch("file:///etc/passwd", true))
        .hasMessage("AWS gave an address for the report that is not https");
    assertThatThrownBy(() -> fetch("https://a b/" + SECRET, true))
        .hasMessage("AWS gave no address for the report")
        .hasNoCause();
    assertThat(query).isNull();
  }

  @Test
  void a_host_that_is_not_there_is_told_without_the_address() {
    assertThatThrownBy(() -> fetch("http://127.0.0.1:1/x?" + SECRET, true))
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith("the report cannot be fetched: ")
        .hasMessageNotContaining("s3cr")
        .hasNoCause();
  }
}
