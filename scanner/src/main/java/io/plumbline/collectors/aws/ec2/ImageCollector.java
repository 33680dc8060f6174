package io.plumbline.collectors.aws.ec2;

import static io.plumbline.collectors.aws.ec2.Ec2Collector.EC2;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** What instances are made from. User data is never taken. */
@AutoService(Collector.class)
public final class ImageCollector implements Collector {
  private static final String ARN = "arn:{partition}:ec2:{region}:{account}:";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        EC2.type("AWS::EC2::Image", Image::builder)
            .list(
                "ec2:DescribeImages",
                ec2 -> ec2.describeImagesPaginator(r -> r.owners("self")).images())
            .id("ImageId")
            .arn("arn:{partition}:ec2:{region}::image/{id}"),
        EC2.type("AWS::EC2::LaunchTemplate", LaunchTemplate::builder)
            .list(
                "ec2:DescribeLaunchTemplates",
                ec2 -> ec2.describeLaunchTemplatesPaginator().launchTemplates())
            .id("LaunchTemplateId")
            .arn(ARN + "launch-template/{id}")
            .goneOn("InvalidLaunchTemplateId.NotFound")
            .attribute(
                "DefaultVersionData",
                Shape.of(ResponseLaunchTemplateData::builder).without("UserData"),
                "ec2:DescribeLaunchTemplateVersions",
                ImageCollector::defaultVersion));
  }

  private static JsonObject defaultVersion(Ec2Client ec2, LaunchTemplate template) {
    return ec2
        .describeLaunchTemplateVersions(
            r -> r.launchTemplateId(template.launchTemplateId()).versions("$Default"))
        .launchTemplateVersions()
        .stream()
        .map(LaunchTemplateVersion::launchTemplateData)
        .filter(data -> data != null)
        .map(ImageCollector::withoutUserData)
        .findFirst()
        .orElse(null);
  }

  private static JsonObject withoutUserData(ResponseLaunchTemplateData data) {
    JsonObject json = SdkJson.of(data);
    json.remove("UserData");
    return json;
  }
}
