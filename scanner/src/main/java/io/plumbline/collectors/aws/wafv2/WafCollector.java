package io.plumbline.collectors.aws.wafv2;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.VisibilityConfig;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** Web ACLs of regions, and those of CloudFront in the home region. */
@AutoService(Collector.class)
public final class WafCollector implements Collector {
  static final AwsService<Wafv2Client> WAF = AwsService.regional("wafv2", 2, Wafv2Client::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        WAF.type("AWS::WAFv2::WebACL", WebACLSummary::builder)
            .list(
                "wafv2:ListWebACLs",
                (waf, calls) -> () -> scopes(calls).flatMap(scope -> acls(waf, scope)).iterator())
            .never("LockToken")
            .id("Id")
            .arn("ARN")
            .attribute(
                "LoggingConfiguration",
                Shape.of(LoggingConfiguration::builder),
                "wafv2:GetLoggingConfiguration",
                (waf, acl) ->
                    waf.getLoggingConfiguration(r -> r.resourceArn(acl.arn()))
                        .loggingConfiguration(),
                "WAFNonexistentItemException")
            .attribute(
                "Rules",
                Shape.listOf(
                    Shape.object("Name", Shape.STRING)
                        .with("VisibilityConfig", Shape.of(VisibilityConfig::builder))),
                "wafv2:GetWebACL",
                WafCollector::rules));
  }

  private static Stream<Scope> scopes(Calls calls) {
    boolean home = calls.place().region().equals(calls.target().homeRegion());
    return home ? Stream.of(Scope.REGIONAL, Scope.CLOUDFRONT) : Stream.of(Scope.REGIONAL);
  }

  private static Stream<WebACLSummary> acls(Wafv2Client waf, Scope scope) {
    return Pages.items(
        marker -> waf.listWebACLs(r -> r.scope(scope).nextMarker(marker)),
        ListWebAcLsResponse::nextMarker,
        ListWebAcLsResponse::webACLs);
  }

  /** Names and metrics of the rules; what they look for would tell how to get past them. */
  private static List<JsonObject> rules(Wafv2Client waf, WebACLSummary acl) {
    Scope scope = acl.arn().contains(":global/") ? Scope.CLOUDFRONT : Scope.REGIONAL;
    return waf
        .getWebACL(r -> r.name(acl.name()).id(acl.id()).scope(scope))
        .webACL()
        .rules()
        .stream()
        .map(
            rule -> {
              JsonObject json = SdkJson.single("Name", rule.name());
              json.add("VisibilityConfig", SdkJson.value(rule.visibilityConfig()));
              return json;
            })
        .toList();
  }
}
