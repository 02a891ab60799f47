package nl.groeiruimte.cases.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** Settings under {@code groeiruimte.attachments}. */
@ConfigurationProperties("groeiruimte.attachments")
class AttachmentSettings {

    private DataSize maxSize = DataSize.ofMegabytes(10);
    private boolean scanRequired = true;
    private String scannerHost = "";
    private int scannerPort = 3310;
    private Duration scannerTimeout = Duration.ofSeconds(30);

    /** The largest file that is taken. */
    public DataSize getMaxSize() {
        return maxSize;
    }

    public void setMaxSize(DataSize maxSize) {
        this.maxSize = maxSize;
    }

    /** Whether a file is refused when no scanner has looked at it. */
    public boolean isScanRequired() {
        return scanRequired;
    }

    public void setScanRequired(boolean scanRequired) {
        this.scanRequired = scanRequired;
    }

    /** Where ClamAV's clamd listens; empty when there is none. */
    public String getScannerHost() {
        return scannerHost;
    }

    public void setScannerHost(String scannerHost) {
        this.scannerHost = scannerHost;
    }

    public int getScannerPort() {
        return scannerPort;
    }

    public void setScannerPort(int scannerPort) {
        this.scannerPort = scannerPort;
    }

    /** How long the scanner is waited for, at each step. */
    public Duration getScannerTimeout() {
        return scannerTimeout;
    }

    public void setScannerTimeout(Duration scannerTimeout) {
        this.scannerTimeout = scannerTimeout;
    }
}
