/** Sends findings to AWS Security Hub and reads them back. */
package io.plumbline.securityhub;
