package io.plumbline.snapshot;

/**
 * Why a fact could not be read.
 *
 * @param code such as {@code AccessDenied}, {@code Throttled}, {@code NotCollected}
 * @param permission the missing IAM action, or null
 */
public record Unavailable(String code, String permission) {}
