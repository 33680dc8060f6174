package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TargetTest {
  private static Target discover(AwsStandIn aws, String... asked) {
    try (AwsConnection connection = CollectedForTest.connection(aws)) {
      return Target.discover(connection, List.of(asked));
    }
  }

  @Test
  void theAccountAndItsRegionsAreAskedFor() {
    Target target = discover(new AwsStandIn());
    assertThat(target.account()).isEqualTo(SampleAnswers.ACCOUNT);
    assertThat(target.partition()).isEqualTo("aws");
    assertThat(target.regions()).containsExactly("us-east-1");
  }

  @Test
  void withoutTheListOfRegionsThoseAskedForAreTried() {
    AwsStandIn denied = new AwsStandIn().failing("DescribeRegions", "UnauthorizedOperation");
    assertThat(discover(denied, "eu-west-1").regions()).containsExactly("eu-west-1");
    assertThat(discover(denied).regions()).hasSizeGreaterThan(20).doesNotContain("aws-global");
  }

  @Test
  void aRegionThatAwsDoesNotKnowIsAnError() {
    assertThatThrownBy(() -> discover(new AwsStandIn(), "us-esat-1"))
        .isInstanceOf(CollectionException.class)
        .hasMessage("unknown region us-esat-1; AWS knows us-east-1");
  }

  @Test
  void credentialsThatAwsRefusesAreAnError() {
    AwsStandIn refused = new AwsStandIn().failing("GetCallerIdentity", "InvalidClientTokenId");
    assertThatThrownBy(() -> discover(refused))
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith("AWS does not accept the credentials");
  }

  @Test
  void anEndpointThatDoesNotAnswerCostsSeconds() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    try (AwsConnection connection =
        AwsConnection.builder()
            .endpoint(endpoint)
            .key("AKIA", "secret")
            .retries(7, Duration.ofMillis(10))
            .build()) {
      assertThatThrownBy(() -> Target.discover(connection, List.of()))
          .isInstanceOf(CollectionException.class)
          .hasMessageContaining(endpoint + " cannot be asked");
    }
  }
}
