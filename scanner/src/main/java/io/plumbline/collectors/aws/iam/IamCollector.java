package io.plumbline.collectors.aws.iam;

import com.google.auto.service.AutoService;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.OpenIDConnectProviderListEntry;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.SAMLProviderListEntry;
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;
import software.amazon.awssdk.services.iam.model.UserDetail;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** Who may do what. Seeds of MFA devices are never read. */
@AutoService(Collector.class)
public final class IamCollector implements Collector {
  // IAM's rates are not published; its read calls are known to throttle at some twenty a second
  static final AwsService<IamClient> IAM = AwsService.global("iam", 8, IamClient::builder);

  private static final String DETAILS = "iam:GetAccountAuthorizationDetails";
  private static final String ROLE_TRUST = "AssumeRolePolicyDocument";

  /** All pages with one kind of entity, so that each kind is a listing of its own. */
  private static <T> Iterable<T> details(
      IamClient iam,
      Function<GetAccountAuthorizationDetailsResponse, List<T>> list,
      EntityType... kinds) {
    var pages = iam.getAccountAuthorizationDetailsPaginator(r -> r.filter(kinds));
    return () -> pages.stream().flatMap(page -> list.apply(page).stream()).iterator();
  }

  private static boolean isInUse(ManagedPolicyDetail policy) {
    return !policy.arn().contains(":iam::aws:policy/")
        || isPositive(policy.attachmentCount())
        || isPositive(policy.permissionsBoundaryUsageCount());
  }

  private static boolean isPositive(Integer number) {
    return number != null && number > 0;
  }

  private static JsonObject withDefaultVersionOnly(JsonObject policy) {
    JsonArray kept = new JsonArray();
    if (policy.get("PolicyVersionList") instanceof JsonArray versions) {
      for (JsonElement version : versions) {
        JsonElement isDefault = version.getAsJsonObject().get("IsDefaultVersion");
        if (isDefault != null && isDefault.getAsBoolean()) {
          kept.add(version);
        }
      }
      policy.add("PolicyVersionList", kept);
    }
    return policy;
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        IAM.type("AWS::IAM::User", UserDetail::builder)
            .list(DETAILS, iam -> details(iam, r -> r.userDetailList(), EntityType.USER))
            .decode("UserPolicyList[].PolicyDocument")
            .id("UserName")
            .arn("Arn"),
        IAM.type("AWS::IAM::Role", RoleDetail::builder)
            .list(DETAILS, iam -> details(iam, r -> r.roleDetailList(), EntityType.ROLE))
            .decode(
                ROLE_TRUST,
                "RolePolicyList[].PolicyDocument",
                "InstanceProfileList[].Roles[]." + ROLE_TRUST)
            .id("RoleName")
            .arn("Arn"),
        IAM.type("AWS::IAM::Group", GroupDetail::builder)
            .list(DETAILS, iam -> details(iam, r -> r.groupDetailList(), EntityType.GROUP))
            .decode("GroupPolicyList[].PolicyDocument")
            .id("GroupName")
            .arn("Arn"),
        IAM.type("AWS::IAM::ManagedPolicy", ManagedPolicyDetail::builder)
            .list(
                DETAILS,
                iam ->
                    details(
                        iam,
                        r -> r.policies(),
                        EntityType.LOCAL_MANAGED_POLICY,
                        EntityType.AWS_MANAGED_POLICY))
            .keep(IamCollector::isInUse)
            .edit(IamCollector::withDefaultVersionOnly)
            .decode("PolicyVersionList[].Document")
            .id("Arn")
            .arn("Arn"),
        IAM.type("AWS::IAM::InstanceProfile", InstanceProfile::builder)
            .list(
                "iam:ListInstanceProfiles",
                iam -> iam.listInstanceProfilesPaginator().instanceProfiles())
            .decode("Roles[]." + ROLE_TRUST)
            .id("InstanceProfileName")
            .arn("Arn"),
        IAM.type("AWS::IAM::VirtualMFADevice", VirtualMFADevice::builder)
            .list(
                "iam:ListVirtualMFADevices",
                iam ->
                    iam.listVirtualMFADevicesPaginator(
                            r -> r.assignmentStatus(AssignmentStatusType.ASSIGNED))
                        .virtualMFADevices())
            .id("SerialNumber")
            .arn("SerialNumber"),
        IAM.type("AWS::IAM::ServerCertificate", ServerCertificateMetadata::builder)
            .list(
                "iam:ListServerCertificates",
                iam -> iam.listServerCertificatesPaginator().serverCertificateMetadataList())
            .id("ServerCertificateName")
            .arn("Arn"),
        IAM.type("AWS::IAM::SAMLProvider", SAMLProviderListEntry::builder)
            .list("iam:ListSAMLProviders", iam -> iam.listSAMLProviders().samlProviderList())
            .id("Arn")
            .arn("Arn"),
        IAM.type("AWS::IAM::OIDCProvider", OpenIDConnectProviderListEntry::builder)
            .list(
                "iam:ListOpenIDConnectProviders",
                iam -> iam.listOpenIDConnectProviders().openIDConnectProviderList())
            .id("Arn")
            .arn("Arn"));
  }
}
