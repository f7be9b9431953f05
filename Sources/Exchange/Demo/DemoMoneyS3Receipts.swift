/// Money's report of an import of two orders: one is in, one is refused (schema _Report.xsd;
/// docs/systems/money-s3.md#import-and-report).
enum DemoMoneyS3Receipts {
    /// The file.
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <MoneyReport>
          <Status>WarningError</Status>
          <SeznamObjPrij>
            <ObjPrij>
              <Status>OK</Status>
              <Reference><ID keyName="PrimDoklad">2026110003</ID></Reference>
              <DodOdb><Status>OK</Status></DodOdb>
              <Data><Doklad>OP260031</Doklad><PrimDoklad>2026110003</PrimDoklad></Data>
            </ObjPrij>
            <ObjPrij>
              <Status>FatalError</Status>
              <Reference><ID keyName="PrimDoklad">2026110002</ID></Reference>
              <ErrorInfo>
                <ErrorTypeCoded>BusinessError</ErrorTypeCoded>
                <ErrorTypeOther/>
                <ErrorDescription>Doklad sa nepodarilo uložiť: chýba číselný rad.</ErrorDescription>
              </ErrorInfo>
            </ObjPrij>
          </SeznamObjPrij>
        </MoneyReport>

        """
}
