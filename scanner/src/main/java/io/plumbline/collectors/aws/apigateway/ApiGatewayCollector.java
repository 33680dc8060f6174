package io.plumbline.collectors.aws.apigateway;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetStagesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/** Stages of REST, HTTP and WebSocket APIs. Stage variables can hold secrets and are left out. */
@AutoService(Collector.class)
public final class ApiGatewayCollector implements Collector {
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html: 10 a second in all
  static final AwsService<ApiGatewayClient> REST =
      AwsService.regional("apigateway", 4, ApiGatewayClient::builder);
  static final AwsService<ApiGatewayV2Client> HTTP =
      AwsService.regional("apigateway", 4, ApiGatewayV2Client::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        REST.records(
                "AWS::ApiGateway::Stage",
                Shape.of(software.amazon.awssdk.services.apigateway.model.Stage::builder)
                    .with("restApiId", Shape.STRING))
            .list(
                "apigateway:GetRestApis -> apigateway:GET, apigateway:GetStages -> apigateway:GET",
                rest -> () -> restStages(rest).iterator())
            .never("variables")
            .id("{restApiId}/{stageName}")
            .arn("arn:{partition}:apigateway:{region}::/restapis/{restApiId}/stages/{stageName}"),
        HTTP.records(
                "AWS::ApiGatewayV2::Stage",
                Shape.of(Stage::builder)
                    .with("ApiId", Shape.STRING)
                    .with("ProtocolType", Shape.STRING))
            .list(
                "apigateway:GetApis -> apigateway:GET, apigateway:GetStages -> apigateway:GET",
                http -> () -> httpStages(http).iterator())
            .never("StageVariables")
            .id("{ApiId}/{StageName}")
            .arn("arn:{partition}:apigateway:{region}::/apis/{ApiId}/stages/{StageName}"));
  }

  private static Stream<JsonObject> restStages(ApiGatewayClient rest) {
    return rest.getRestApisPaginator().items().stream()
        .flatMap(
            api ->
                rest.getStages(r -> r.restApiId(api.id())).item().stream()
                    .map(
                        stage -> {
                          JsonObject json = SdkJson.of(stage);
                          json.addProperty("restApiId", api.id());
                          return json;
                        }));
  }

  private static Stream<JsonObject> httpStages(ApiGatewayV2Client http) {
    return Pages.items(
            token -> http.getApis(r -> r.nextToken(token)),
            GetApisResponse::nextToken,
            GetApisResponse::items)
        .flatMap(api -> stages(http, api));
  }

  private static Stream<JsonObject> stages(ApiGatewayV2Client http, Api api) {
    return Pages.items(
            token -> http.getStages(r -> r.apiId(api.apiId()).nextToken(token)),
            GetStagesResponse::nextToken,
            GetStagesResponse::items)
        .map(
            stage -> {
              JsonObject json = SdkJson.of(stage);
              json.addProperty("ApiId", api.apiId());
              json.addProperty("ProtocolType", api.protocolTypeAsString());
              return json;
            });
  }
}
