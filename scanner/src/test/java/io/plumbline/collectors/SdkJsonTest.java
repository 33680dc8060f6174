package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;
import software.amazon.awssdk.services.organizations.model.HandshakeResource;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;

class SdkJsonTest {
  @Test
  void namesAndNestingAreThoseOfTheApiReference() {
    SecurityGroup group =
        SecurityGroup.builder()
            .groupId("sg-1")
            .ipPermissions(
                IpPermission.builder()
                    .fromPort(22)
                    .ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
                    .build())
            .build();
    assertThat(SdkJson.of(group).toString())
        .isEqualTo(
            "{\"GroupId\":\"sg-1\",\"IpPermissions\":"
                + "[{\"FromPort\":22,\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}]}]}");
  }

  @Test
  void emptyAndNotThereAreNotTheSame() {
    assertThat(SdkJson.of(SecurityGroup.builder().build()).toString()).isEqualTo("{}");
    assertThat(SdkJson.of(SecurityGroup.builder().ipPermissions(List.of()).build()).toString())
        .isEqualTo("{\"IpPermissions\":[]}");
  }

  @Test
  void timesAreIso8601InUtc() {
    Snapshot snapshot =
        Snapshot.builder().startTime(Instant.parse("2026-01-02T03:04:05.006Z")).build();
    assertThat(SdkJson.of(snapshot).toString())
        .isEqualTo("{\"StartTime\":\"2026-01-02T03:04:05.006Z\"}");
  }

  @Test
  void enumsAreStringsEvenUnknownOnes() {
    assertThat(SdkJson.of(GetBucketVersioningResponse.builder().status("Odd").build()).toString())
        .isEqualTo("{\"Status\":\"Odd\"}");
  }

  @Test
  void bytesAreNeverTaken() {
    VirtualMFADevice device =
        VirtualMFADevice.builder()
            .serialNumber("arn")
            .base32StringSeed(SdkBytes.fromUtf8String("seed"))
            .build();
    assertThat(SdkJson.of(device).toString()).isEqualTo("{\"SerialNumber\":\"arn\"}");
    assertThat(Shape.of(VirtualMFADevice::builder).members())
        .containsKey("SerialNumber")
        .doesNotContainKeys("Base32StringSeed", "QRCodePNG");
  }

  @Test
  void aShapeThatHoldsItselfIsCutThere() {
    assertThat(Shape.of(HandshakeResource::builder).toString())
        .contains("\"Resources\":{\"type\":\"array\",\"items\":{}}");
  }
}
