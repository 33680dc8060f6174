package io.plumbline.collectors.aws.organizations;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.Redaction;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * The organisation's tree and its guardrails. Only the management account and delegated
 * administrators may read them; elsewhere the listings are denied.
 */
@AutoService(Collector.class)
public final class OrganizationsCollector implements Collector {
  static final AwsService<OrganizationsClient> ORGANIZATIONS =
      AwsService.global("organizations", 2, OrganizationsClient::builder);

  private static final String NO_ORGANIZATION = "AWSOrganizationsNotInUseException";

  /** The policy types that limit what an account may do. */
  private static final List<PolicyType> GUARDRAILS =
      List.of(PolicyType.SERVICE_CONTROL_POLICY, PolicyType.RESOURCE_CONTROL_POLICY);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ORGANIZATIONS
            .type("AWS::Organizations::Root", Root::builder)
            .list(
                "organizations:ListRoots",
                client ->
                    () ->
                        Pages.items(client.listRootsPaginator(), ListRootsResponse::roots)
                            .iterator())
            .emptyOn(NO_ORGANIZATION)
            .id("Id")
            .arn("Arn"),
        ORGANIZATIONS
            .records(
                "AWS::Organizations::OrganizationalUnit",
                Shape.of(OrganizationalUnit::builder).with("ParentId", Shape.STRING))
            .list(
                "organizations:ListRoots, organizations:ListOrganizationalUnitsForParent",
                client -> () -> roots(client).flatMap(root -> units(client, root)).iterator())
            .emptyOn(NO_ORGANIZATION)
            .id("Id")
            .arn("Arn"),
        ORGANIZATIONS
            .records(
                "AWS::Organizations::Account",
                Shape.of(Account::builder).with("ParentId", Shape.STRING))
            .list(
                "organizations:ListRoots, organizations:ListOrganizationalUnitsForParent,"
                    + " organizations:ListAccountsForParent",
                client -> () -> accounts(client).iterator())
            .emptyOn(NO_ORGANIZATION)
            .id("Id")
            .arn("Arn"),
        ORGANIZATIONS
            .type("AWS::Organizations::Policy", PolicySummary::builder)
            .list(
                "organizations:ListPolicies",
                client ->
                    () ->
                        GUARDRAILS.stream()
                            .flatMap(
                                type ->
                                    Pages.items(
                                        client.listPoliciesPaginator(r -> r.filter(type)),
                                        ListPoliciesResponse::policies))
                            .iterator())
            .emptyOn(NO_ORGANIZATION)
            .id("Id")
            .arn("Arn")
            .goneOn("PolicyNotFoundException")
            .attribute(
                "Content",
                Shape.POLICY,
                "organizations:DescribePolicy",
                (client, policy) ->
                    client.describePolicy(r -> r.policyId(policy.id())).policy().content())
            .attribute(
                "Targets",
                Shape.listOf(Shape.of(PolicyTargetSummary::builder)),
                "organizations:ListTargetsForPolicy",
                (client, policy) ->
                    Pages.items(
                            client.listTargetsForPolicyPaginator(r -> r.policyId(policy.id())),
                            ListTargetsForPolicyResponse::targets)
                        .toList()));
  }

  private static Stream<String> roots(OrganizationsClient client) {
    return Pages.items(client.listRootsPaginator(), ListRootsResponse::roots).map(Root::id);
  }

  private static Stream<JsonObject> units(OrganizationsClient client, String parent) {
    return Pages.items(
            client.listOrganizationalUnitsForParentPaginator(r -> r.parentId(parent)),
            ListOrganizationalUnitsForParentResponse::organizationalUnits)
        .flatMap(
            unit ->
                Stream.concat(
                    Stream.of(under(parent, SdkJson.of(unit))), units(client, unit.id())));
  }

  private static Stream<JsonObject> accounts(OrganizationsClient client) {
    return roots(client)
        .flatMap(
            root ->
                Stream.concat(
                    Stream.of(root), units(client, root).map(unit -> unit.get("Id").getAsString())))
        .flatMap(
            parent ->
                Pages.items(
                        client.listAccountsForParentPaginator(r -> r.parentId(parent)),
                        ListAccountsForParentResponse::accounts)
                    .map(account -> under(parent, SdkJson.of(account)))
                    .map(account -> Redaction.member(account, "Email")));
  }

  private static JsonObject under(String parent, JsonObject node) {
    node.addProperty("ParentId", parent);
    return node;
  }
}
