package io.plumbline.collectors.aws.glue;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.SecurityConfiguration;

/** Jobs, of their arguments only those that switch logs on: the others can hold secrets. */
@AutoService(Collector.class)
public final class GlueCollector implements Collector {
  static final AwsService<GlueClient> GLUE = AwsService.regional("glue", 5, GlueClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        GLUE.records(
                "AWS::Glue::Job",
                Shape.object("Name", Shape.STRING)
                    .with("SecurityConfiguration", Shape.STRING)
                    .with("LogArguments", Shape.mapOf(Shape.STRING)))
            .list(
                "glue:GetJobs",
                glue ->
                    () ->
                        Pages.items(glue.getJobsPaginator(r -> {}), page -> page.jobs())
                            .map(GlueCollector::withoutArguments)
                            .iterator())
            .id("Name")
            .arn("arn:{partition}:glue:{region}:{account}:job/{id}"),
        GLUE.type("AWS::Glue::SecurityConfiguration", SecurityConfiguration::builder)
            .list(
                "glue:GetSecurityConfigurations",
                glue -> glue.getSecurityConfigurationsPaginator(r -> {}).securityConfigurations())
            .id("Name")
            .arn("arn:{partition}:glue:{region}:{account}:security-configuration/{id}"));
  }

  // https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-glue-arguments.html
  private static final Set<String> LOG_ARGUMENTS =
      Set.of("--enable-continuous-cloudwatch-log", "--enable-spark-ui", "--enable-metrics");

  private static JsonObject withoutArguments(Job job) {
    JsonObject json = SdkJson.single("Name", job.name());
    if (job.securityConfiguration() != null) {
      json.addProperty("SecurityConfiguration", job.securityConfiguration());
    }
    JsonObject arguments = new JsonObject();
    job.defaultArguments()
        .forEach(
            (name, value) -> {
              if (LOG_ARGUMENTS.contains(name)) {
                arguments.addProperty(name, value);
              }
            });
    json.add("LogArguments", arguments);
    return json;
  }
}
