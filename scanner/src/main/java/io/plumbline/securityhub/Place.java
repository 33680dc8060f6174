package io.plumbline.securityhub;

/** An account and a region, in which there is one hub or none. */
public record Place(String account, String region) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byAccount = account.compareTo(other.account);
    return byAccount != 0 ? byAccount : region.compareTo(other.region);
  }

  @Override
  public String toString() {
    return account + " in " + region;
  }
}
