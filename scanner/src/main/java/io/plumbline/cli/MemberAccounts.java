package io.plumbline.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Coverage.Status;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Set;

/**
 * The accounts of a snapshot that another one manages. AWS shows an organization to the account
 * that manages it, and denies it to all others whatever their policies allow, so there it is no
 * gap.
 */
final class MemberAccounts {
  private static final String ACCOUNT = "AWS::::Account";
  private static final String ORGANIZATIONS = "AWS::Organizations::";

  private final Set<String> members = new HashSet<>();

  private MemberAccounts() {}

  /** Those of which the snapshot knows it; an account that was not let see is none of them. */
  static MemberAccounts of(Snapshot snapshot) {
    MemberAccounts accounts = new MemberAccounts();
    for (Manifest.Partition partition : snapshot.partitions(ACCOUNT)) {
      snapshot.resources(partition, accounts::add);
    }
    return accounts;
  }

  private void add(Resource account) {
    if (account.attributes().get("Organization") instanceof JsonObject organization) {
      JsonElement manager = organization.get("MasterAccountId");
      if (manager != null && !manager.getAsString().equals(account.account())) {
        members.add(account.account());
      }
    }
  }

  /** Whether a listing was not read although this account could have. */
  boolean isGap(Coverage listing) {
    boolean elsewhere =
        listing.status() == Status.DENIED
            && listing.type().startsWith(ORGANIZATIONS)
            && members.contains(listing.account());
    return !listing.status().complete() && !elsewhere;
  }
}
