package io.plumbline.securityhub;

import software.amazon.awssdk.services.securityhub.SecurityHubClient;

/** Where each account's Security Hub is reached; whoever makes the clients closes them. */
@FunctionalInterface
public interface Hubs {
  /**
   * The client for an account and region, with credentials of that account; the same one each time.
   */
  SecurityHubClient in(String account, String region);
}
