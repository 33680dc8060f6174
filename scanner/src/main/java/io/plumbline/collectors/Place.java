package io.plumbline.collectors;

/**
 * Where calls go.
 *
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param account twelve digits
 * @param region the region whose endpoint answers; for global services the partition's home region
 * @param folder the same, or {@code global} for what an account has once
 */
public record Place(String partition, String account, String region, String folder) {}
