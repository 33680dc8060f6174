package io.plumbline.collectors.aws.account;

import com.google.auto.service.AutoService;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Redaction;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.AlternateContact;
import software.amazon.awssdk.services.account.model.AlternateContactType;
import software.amazon.awssdk.services.account.model.ContactInformation;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PasswordPolicy;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.s3control.S3ControlClient;
import software.amazon.awssdk.services.s3control.endpoints.S3ControlEndpointParams;
import software.amazon.awssdk.services.s3control.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** What an account has once: its settings, contacts and place in an organization. */
@AutoService(Collector.class)
public final class AccountCollector implements Collector {
  private static final AwsService<StsClient> STS = AwsService.global("sts", 50, StsClient::builder);
  private static final AwsService<IamClient> IAM = AwsService.global("iam", 8, IamClient::builder);
  private static final AwsService<S3ControlClient> S3_CONTROL =
      AwsService.global(
          "s3-control",
          5,
          S3ControlClient::builder,
          (builder, emulated) -> {
            if (emulated) {
              builder.endpointProvider(AccountCollector::asGiven);
            }
          });
  private static final AwsService<AccountClient> ACCOUNT =
      AwsService.global("account", 2, AccountClient::builder);
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
  private static final AwsService<OrganizationsClient> ORGANIZATIONS =
      AwsService.global("organizations", 2, OrganizationsClient::builder);
  private static final AwsService<SsoAdminClient> SSO =
      AwsService.regional("sso", 5, SsoAdminClient::builder);
  private static final AwsService<BackupClient> BACKUP =
      AwsService.global("backup", 5, BackupClient::builder);

  private static final String NO_ORGANIZATION = "AWSOrganizationsNotInUseException";

  /** S3 Control would put the account before the endpoint's host, which emulators do not have. */
  private static CompletableFuture<Endpoint> asGiven(S3ControlEndpointParams params) {
    return CompletableFuture.completedFuture(
        Endpoint.builder().url(URI.create(params.endpoint())).build());
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(organization(contacts(settings())));
  }

  private static ResourceType<StsClient, GetCallerIdentityResponse> settings() {
    return STS.type("AWS::::Account", GetCallerIdentityResponse::builder)
        .list("sts:GetCallerIdentity", sts -> List.of(sts.getCallerIdentity()))
        .id("Account")
        .arn("arn:{partition}:iam::{id}:root")
        .attribute(
            "AccountSummary",
            Shape.mapOf(Shape.NUMBER),
            IAM,
            "iam:GetAccountSummary",
            (iam, account) -> iam.getAccountSummary().summaryMapAsStrings())
        .attribute(
            "PasswordPolicy",
            Shape.of(PasswordPolicy::builder),
            IAM,
            "iam:GetAccountPasswordPolicy",
            (iam, account) -> iam.getAccountPasswordPolicy().passwordPolicy(),
            "NoSuchEntity")
        .attribute(
            "AccountAliases",
            Shape.listOf(Shape.STRING),
            IAM,
            "iam:ListAccountAliases",
            (iam, account) -> iam.listAccountAliases().accountAliases())
        .attribute(
            "PublicAccessBlockConfiguration",
            Shape.of(PublicAccessBlockConfiguration::builder),
            S3_CONTROL,
            "s3:GetPublicAccessBlock -> s3:GetAccountPublicAccessBlock",
            (s3, account) ->
                s3.getPublicAccessBlock(r -> r.accountId(account.account()))
                    .publicAccessBlockConfiguration(),
            "NoSuchPublicAccessBlockConfiguration")
        .attribute(
            "BackupGlobalSettings",
            Shape.mapOf(Shape.STRING),
            BACKUP,
            "backup:DescribeGlobalSettings",
            (backup, account) -> backup.describeGlobalSettings(r -> {}).globalSettings())
        .attributeAcross(
            "IdentityCenterInstances",
            Shape.listOf(Shape.of(InstanceMetadata::builder)),
            "sso:ListInstances",
            (calls, account) -> identityCenters(calls));
  }

  /** Only the region where IAM Identity Center was set up answers with its instance. */
  private static List<InstanceMetadata> identityCenters(Calls calls) {
    List<InstanceMetadata> instances = new ArrayList<>();
    for (String region : calls.target().regions()) {
      calls.client(SSO, region).listInstancesPaginator(r -> {}).instances().forEach(instances::add);
    }
    return instances;
  }

  private static <C, T> ResourceType<C, T> contacts(ResourceType<C, T> type) {
    type.attribute(
        "ContactInformation",
        Shape.of(ContactInformation::builder),
        ACCOUNT,
        "account:GetContactInformation",
        (account, item) ->
            Redaction.allStrings(account.getContactInformation(r -> {}).contactInformation()),
        "ResourceNotFoundException");
    contact(type, "SecurityContact", AlternateContactType.SECURITY);
    contact(type, "BillingContact", AlternateContactType.BILLING);
    contact(type, "OperationsContact", AlternateContactType.OPERATIONS);
    return type;
  }

  private static void contact(
      ResourceType<?, ?> type, String attribute, AlternateContactType contact) {
    type.attribute(
        attribute,
        Shape.of(AlternateContact::builder),
        ACCOUNT,
        "account:GetAlternateContact",
        (account, item) ->
            Redaction.allStrings(
                account
                    .getAlternateContact(r -> r.alternateContactType(contact))
                    .alternateContact()),
        "ResourceNotFoundException");
  }

  private static <C, T> ResourceType<C, T> organization(ResourceType<C, T> type) {
    return type.attribute(
            "Organization",
            Shape.of(Organization::builder),
            ORGANIZATIONS,
            "organizations:DescribeOrganization",
            (organizations, account) ->
                Redaction.member(
                    SdkJson.of(organizations.describeOrganization().organization()),
                    "MasterAccountEmail"),
            NO_ORGANIZATION)
        .attribute(
            "OrganizationsFeatures",
            Shape.listOf(Shape.STRING),
            IAM,
            "iam:ListOrganizationsFeatures",
            (iam, account) -> iam.listOrganizationsFeatures(r -> {}).enabledFeaturesAsStrings(),
            "ServiceAccessNotEnabledException",
            "OrganizationNotFoundException",
            "OrganizationNotInAllFeaturesModeException")
        .attribute(
            "OrganizationServiceAccess",
            Shape.listOf(Shape.of(EnabledServicePrincipal::builder)),
            ORGANIZATIONS,
            "organizations:ListAWSServiceAccessForOrganization",
            (organizations, account) ->
                organizations.listAWSServiceAccessForOrganizationPaginator(r -> {}).stream()
                    .flatMap(page -> page.enabledServicePrincipals().stream())
                    .toList(),
            NO_ORGANIZATION)
        .attribute(
            "DelegatedAdministrators",
            Shape.listOf(
                Shape.of(DelegatedAdministrator::builder)
                    .with("DelegatedServices", Shape.listOf(Shape.of(DelegatedService::builder)))),
            ORGANIZATIONS,
            "organizations:ListDelegatedAdministrators,"
                + " organizations:ListDelegatedServicesForAccount",
            (organizations, account) -> delegatedAdministrators(organizations),
            NO_ORGANIZATION)
        .attribute(
            "OrganizationResourcePolicy",
            Shape.POLICY,
            ORGANIZATIONS,
            "organizations:DescribeResourcePolicy",
            (organizations, account) ->
                organizations.describeResourcePolicy(r -> {}).resourcePolicy().content(),
            "ResourcePolicyNotFoundException",
            NO_ORGANIZATION);
  }

  private static List<JsonElement> delegatedAdministrators(OrganizationsClient organizations) {
    List<JsonElement> administrators = new ArrayList<>();
    for (DelegatedAdministrator administrator :
        organizations.listDelegatedAdministratorsPaginator(r -> {}).stream()
            .flatMap(page -> page.delegatedAdministrators().stream())
            .toList()) {
      JsonObject json = Redaction.member(SdkJson.of(administrator), "Email");
      List<DelegatedService> services =
          organizations
              .listDelegatedServicesForAccountPaginator(r -> r.accountId(administrator.id()))
              .stream()
              .flatMap(page -> page.delegatedServices().stream())
              .toList();
      json.add("DelegatedServices", SdkJson.value(services));
      administrators.add(json);
    }
    return administrators;
  }
}
