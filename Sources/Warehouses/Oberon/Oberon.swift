import Connectors
import Domain

/// OBERON by EXALOGIC, through tables of its off-line e-shop, and its web service for orders (docs/systems/oberon.md).
///
/// The vendor's page of the columns is not public; everything about them is in `OberonLayouts`, which a workspace gets
/// as a file to edit.
public enum Oberon {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "oberon",
        name: "OBERON",
        settings: OberonSettings.declared,
        messages: OberonProblem.messages,
        formats: [OberonReceipts.format],
        layouts: TableLayouts(file: "oberon.yaml", yaml: OberonLayouts.yaml),
        samples: OberonSamples.all,
        orders: OrderWriter { (batch) throws(Problem) in
            try batch.goesOverConnection
                ? OberonOrders.write(batch) : TemplateOrders.write(batch, name: "oberon.orders")
        },
        remotes: [OberonRemote.kind]
    )
}

/// The layouts that are shipped for OBERON, as the file `mappings/oberon.yaml` of a new workspace.
///
/// `Číslo karty` and the bar code are what OBERON itself pairs items by (docs/systems/oberon.md#what-is-published); the
/// other names are what Slovak programs call such columns. No column of reservations is named, because the quantity may
/// be reduced by them already (section 2).
enum OberonLayouts {
    /// The file.
    static let yaml = #"""
        # How the tables of OBERON are laid out. Try a change out before a file comes:
        #   spojka inspect --profile oberon.stock FILE
        # docs/formats/tables.md explains every key. What begins with #key: is not set and shows an example.

        # Stock levels that the off-line e-shop "Obecný CSV" drops into spool/warehouse/in.
        oberon.stock:
          kind: stock
          # Only files with such names; the columns must fit too.
          #match: "oberon*.csv"
          # auto: by a byte order mark, else UTF-8 if it is, else windows-1250, which OBERON writes.
          encoding: auto
        \#(ShippedLayout.syntax)
          trailer: [Spolu, Celkom]
          # What every row must have: code or ean.
          key: code
          # The number of the card; zeros at its front count. The internal IDNum is another in each database.
          code: [Číslo karty, Číslo skladovej karty, Číslo položky]
          ean: [Čiarový kód, EAN, EAN kód]
          name: [Názov, Názov karty, Názov položky]
          unit: [MJ, Merná jednotka]
          # As reported: by its setting OBERON sends the real count, a minimum or a computed number.
          quantity: [Množstvo, Zostatok, Stav, Stav zásoby, Množstvo na sklade, Skutočný zostatok]
          # Name a column of reservations only if the quantity above is the physical count: it is subtracted.
          #reserved: [Rezervované, Množstvo rezervované]
          # Several warehouses: a column with the name of the warehouse …
          warehouse: [Sklad, Názov skladu]
          # … or a column of quantities for each (then without quantity: above) …
          #warehouse-columns: { "Sklad BA": BA, "Sklad KE": KE }
          # … or a file for each.
          #warehouse-from-name: "oberon_{warehouse}_*.csv"
          # Two rows of one item and warehouse, such as variants: conflict (neither is taken), last or sum.
          duplicates: conflict
        \#(ShippedLayout.rules)

        # Stock levels as XML: "Obecný XML", or the automatic XML export, with or without an XSLT of your own. OBERON does
        # not publish the names of its elements, so those below are made up: uncomment them and use those of your file.
        # A path leads from the record down: State/Amount is an element in an element, @id an attribute.
        #oberon.stock.xml:
        #  kind: stock
        #  format: xml
        #  record: StockCards/StockCard
        #  decimal: "."
        #  key: code
        #  code: ["@Number", Number]
        #  ean: Barcode
        #  name: Name
        #  unit: Unit
        #  quantity: State/Amount
        #  warehouse: StockName

        # Received orders for OBERON in spool/warehouse/out. A draft: OBERON does not publish what "Obecný CSV" takes, so
        # agree on the columns with whoever sets its e-shop up.
        oberon.orders:
        \#(ShippedLayout.orders)
            Číslo objednávky: order.number
            Dátum: order.date
            Variabilný symbol: order.varsym
            Mena: order.currency
            Odberateľ: customer.name
            Firma: customer.company
            IČO: customer.ico
            DIČ: customer.dic
            IČ DPH: customer.icdph
            E-mail: customer.email
            Telefón: customer.phone
            Ulica: customer.street
            Mesto: customer.city
            PSČ: customer.zip
            Štát: customer.country
            Dodanie - meno: delivery.name
            Dodanie - firma: delivery.company
            Dodanie - ulica: delivery.street
            Dodanie - mesto: delivery.city
            Dodanie - PSČ: delivery.zip
            Dodanie - štát: delivery.country
            Spôsob platby: order.payment
            Spôsob dopravy: order.shipping
            Číslo karty: item.code
            Čiarový kód: item.ean
            Názov: item.name
            Množstvo: item.qty
            MJ: item.unit
            Cena bez DPH: item.price_net
            Cena s DPH: item.price_gross
            Sadzba DPH: item.vat
            Sklad: item.warehouse
            Poznámka: order.note

        # Answers to orders, if your OBERON sends their states: uncomment this and name the columns.
        #oberon.receipts:
        \#(ShippedLayout.answers)

        """#
}
