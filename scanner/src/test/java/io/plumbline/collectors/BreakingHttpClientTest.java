package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

class BreakingHttpClientTest {
  private int calls;
  private Supplier<IOException> failure = () -> new ConnectException("refused");
  private final BreakingHttpClient client = new BreakingHttpClient(new Failing());

  private void call(String host) throws IOException {
    client
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(
                    SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .uri(URI.create("https://" + host + "/"))
                        .build())
                .build())
        .call();
  }

  @Test
  void afterThreeFailuresToConnectTheHostIsNotAskedAgain() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> call("a")).isInstanceOf(ConnectException.class);
    }
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> call("a"))
          .isInstanceOf(SdkClientException.class)
          .hasMessageContaining("a does not answer")
          .hasCauseInstanceOf(ConnectException.class);
    }
    assertThat(calls).isEqualTo(3);
    assertThatThrownBy(() -> call("b")).isInstanceOf(ConnectException.class);
  }

  @Test
  void anAnswerBetweenFailuresStartsTheCountAnew() throws IOException {
    for (int i = 0; i < 5; i++) {
      failure = () -> new ConnectException("refused");
      assertThatThrownBy(() -> call("a")).isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> call("a")).isInstanceOf(ConnectException.class);
      failure = () -> null;
      call("a");
    }
  }

  @Test
  void aConnectionThatBreaksLaterIsNoFailureToConnect() {
    failure = () -> new SocketException("reset");
    for (int i = 0; i < 9; i++) {
      assertThatThrownBy(() -> call("a")).isInstanceOf(SocketException.class);
    }
  }

  private final class Failing implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          calls++;
          IOException thrown = failure.get();
          if (thrown != null) {
            throw thrown;
          }
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
