package app.clientela.intake.formats;

import app.clientela.intake.Format;
import java.util.List;

/// Small files as the programs write them, each with the traps of its kind.
final class Fixtures {

    static final String SHOPIFY = """
            Name,Email,Financial Status,Fulfillment Status,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,\
            Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name,\
            Billing Zip,Billing Country,Notes,Cancelled at,Payment Method,Refunded Amount,Id
            #21,ann@example.org,paid,fulfilled,no,EUR,30.00,5.00,6.31,35.00,2025-03-30 00:30:00 +0100,2,Soap,10.00,S-1,\
            1.00,Ann Ash,'00185,IT,"two
            lines",,Cards,0.00,901
            #21,ann@example.org,,,,,,,,,2025-03-30 00:30:00 +0100,1,Towel,11.00,T-1,0.00,,,,,,,,
            #22,bea@example.org,partially_refunded,fulfilled,no,EUR,20.00,0,0,20.00,2025-04-01 10:00:00 +0200,1,Towel,\
            20.00,T-1,0.00,Bea Birch,,IT,,,Cards,7.50,902
            #21,ann@example.org,paid,fulfilled,no,EUR,30.00,5.00,6.31,35.00,2025-03-30 00:30:00 +0100,2,Soap,10.00,S-1,\
            1.00,Ann Ash,'00185,IT,"two
            lines",,Cards,0.00,901
            #21,ann@example.org,,,,,,,,,2025-03-30 00:30:00 +0100,1,Towel,11.00,T-1,0.00,,,,,,,,
            #23,cid@example.org,voided,,no,EUR,9.00,0,0,9.00,2025-04-02 10:00:00 +0200,1,Soap,9.00,S-1,0.00,Cid,,IT,,\
            2025-04-02 11:00:00 +0200,Cards,0.00,903
            #24,cid@example.org,pending,,no,EUR,9.00,0,0,9.00,2025-04-03 10:00:00 +0200,1,Soap,9.00,S-1,0.00,Cid,,IT,,,\
            Transfer,0.00,904
            #25,cid@example.org,paid,,no,EUR,9.00,0,0,9.00,2025-04-04 10:00:00 +0200,1,Soap,9.00,S-1,0.00,Cid,,IT,,,\
            (for testing) Bogus Gateway,0.00,905
            #26,cid@example.org,paid,,no,EUR,9.00,0,0,9x,2025-04-05 10:00:00 +0200,1,Soap,9.00,S-1,0.00,Cid,,IT,,,\
            Cards,\
            0.00,906
            #26,cid@example.org,,,,,,,,,2025-04-05 10:00:00 +0200,1,Towel,11.00,T-1,0.00,,,,,,,,
            #22,bea@example.org,paid,fulfilled,no,EUR,25.00,0,0,25.00,2025-04-01 10:00:00 +0200,1,Towel,25.00,T-1,0.00,\
            Bea Birch,,IT,,,Cards,0,999
            """;

    static final String SHOPIFY_CUSTOMERS = """
            Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address City,Default Address Zip,\
            Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tax Exempt,Tags
            '81,Ann,Ash,ann@example.org,yes,Rome,'00185,'+39 06 1234567,yes,0.00,0,no,
            '82,,,,no,,,,no,0.00,0,no,
            '83,Bea,Birch,bea@example.org,no,,,,no,0.00,0,no,
            """;

    static final String WOOCOMMERCE = """
            order_id,order_number,order_date,paid_date,status,shipping_total,tax_total,order_total,order_currency,\
            payment_method,customer_ip_address,customer_id,billing_first_name,billing_last_name,billing_company,\
            billing_email,billing_phone,billing_postcode,billing_country,refund_items,meta:_billing_cf,line_item_1,\
            line_item_2
            71,W71,2025-05-01 12:00:00,2025-05-01 12:01:00,wc-completed,4.00,2.20,24.20,EUR,card,192.0.2.7,0,Ann,Ash,,\
            ann@example.org,,00185,IT,amount:4.20|reason:late|date:2025-05-09 10:00:00;amount:1.00|reason:|\
            date:2025-05-11 09:00:00,X1,name:Soap|bar|product_id:3|sku:S-1|quantity:2|total:18.00|sub_total:18.00,\
            name:Towel|sku:|quantity:1|total:0.00
            72,W72,2025-05-02 12:00:00,,cancelled,0,0,9.00,EUR,card,,5,Bea,Birch,,bea@example.org,,,IT,,,name:Soap,
            73,W73,2025-05-03 12:00:00,,on-hold,0,0,9.00,EUR,card,,5,Bea,Birch,,bea@example.org,,,IT,,,name:Soap,
            74,W74,2025-05-04 12:00:00,2025-05-04 12:00:00,refunded,0,0,9.00,EUR,card,,5,,,Birch Ltd,bea@example.org,,,\
            IT,,,name:Soap|quantity:1|total:9.00,
            75,W75,2025-05-05 12:00:00,2025-05-05 12:00:00,ready-to-fetch,0,0,3.00,EUR,card,,5,Bea,Birch,,,,,IT,,,\
            name:Soap|quantity:1|total:3.00,
            76,W76,2027-05-05 12:00:00,,completed,0,0,3.00,EUR,card,,5,Bea,Birch,,,,,IT,,,name:Soap,
            """;

    static final String NUVEMSHOP = """
            Número do Pedido;E-mail;Data;Status do Pedido;Status do Pagamento;Status do Envio;Moeda;Subtotal;Desconto;\
            Valor do Frete;Total;Nome do comprador;CPF / CNPJ;Telefone;Nome do Produto;Valor do Produto;\
            Quantidade Comprada;SKU
            501;ana@example.org;02/01/2025 09:30:00;Aberto;Confirmado;;BRL;30.00;0.00;5.00;35.00;Ana;12345678909;;\
            Sabão; 10.00;3;S-1
            501;ana@example.org;;;;;;;;;;;;;Toalha;0.00;1;T-1
            502;bia@example.org;03/01/2025 09:30:00;Cancelado;Pendente;;BRL;30.00;0.00;5.00;35.00;Bia;;;Sabão;10.00;3;
            503;bia@example.org;04/01/2025 09:30:00;Aberto;Reembolsado;;BRL;30.00;0.00;5.00;35.00;Bia;;;Sabão;10.00;3;
            504;bia@example.org;05/01/2025 09:30:00;Aberto;Pendente;;BRL;30.00;0.00;5.00;35.00;Bia;;;Sabão;10.00;3;
            505;bia@example.org;06/01/2025 09:30:00;Aberto;Esquisito;;BRL;30.00;0.00;5.00;35.00;Bia;;;Sabão;10.00;3;
            """;

    static final String TIENDANUBE = """
            Número de orden;Email;Fecha;Estado de la orden;Estado del pago;Moneda;Subtotal de productos;Descuento;\
            Costo de envío;Total;Nombre del comprador;DNI / CUIT;Teléfono;Nombre del producto;Precio del producto;\
            Cantidad del producto;SKU
            9;ana@example.org;20/12/2024 10:00:00;Abierta;Recibido;ARS;1000,00;0,00;500,50;1500,50;Ana;;;Jabón;1000,\
            00;1;
            """;

    static final String NUVEMSHOP_CUSTOMERS = """
            Nome;E-mail;Telefone;CPF / CNPJ;Cidade;Marketing
            Ana;ana@example.org;+5511912345678;12345678909;São Paulo;Aceita
            Bia;bia@example.org;;;Recife;Não aceita
            """;

    static final String ETSY_ITEMS = """
            Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,\
            Item Total,Currency,Transaction ID,Listing ID,Ship Name,Ship Zipcode,Ship Country,Order ID,SKU
            05/09/25,Soap,Ann Ash (ann77),2,6.00,1.00,0.00,4.50,2.00,12.00,EUR,1,11,Ann Ash,LS1,United Kingdom,800,S-1
            05/11/25,Soap,bea8,1,6.00,0.00,0.00,4.50,0.00,6.00,EUR,3,11,Bea,LS1,United Kingdom,801,S-1
            05/09/25,Towel,Ann Ash (ann77),1,8.00,0.00,0.00,4.50,2.00,8.00,EUR,2,12,Ann Ash,LS1,United Kingdom,800,T-1
            05/11/25,Soap,bea8,1,6.00,0.00,0.00,4.50,0.00,6.00,EUR,3,11,Bea,LS1,United Kingdom,801,S-1
            """;

    static final String ETSY_ORDERS = """
            Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Ship Zipcode,Ship Country,\
            Currency,Order Value,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,\
            Card Processing Fees,Order Net,Adjusted Order Total
            05/09/25,800,ann77,Ann Ash,3,Online,LS1,United Kingdom,EUR,20.00,1.00,0.00,4.50,2.00,25.50,Shipped,1.32,\
            24.18,0.00
            05/11/25,801,bea8,Bea,1,Online,LS1,United Kingdom,EUR,6.00,0.00,0.00,4.50,0.00,10.50,Shipped,0.72,9.78,8.50
            """;

    static final String AMAZON = """
            amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\t\
            sales-channel\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price\titem-tax\t\
            shipping-price\tshipping-tax\titem-promotion-discount\tship-promotion-discount
            A-1\t\t2025-07-01T22:30:00+00:00\t\tShipped\tAmazon\tAmazon.it\tSoap\tS-1\tB0\tShipped\t2\tEUR\t12.20\t\
            2.20\t\
            3.00\t0.00\t1.00\t
            A-2\t\t2025-07-02T08:00:00+00:00\t\tCancelled\tAmazon\tAmazon.it\tSoap\tS-1\tB0\tCancelled\t0\t\t\t\t\t\t\t
            A-1\t\t2025-07-01T22:30:00+00:00\t\tShipped\tAmazon\tAmazon.it\tTowel\tT-1\tB1\tShipped\t1\tEUR\t8.00\t\
            \t\t\t\t
            A-3\t\t2025-07-03T08:00:00+00:00\t\tPending\tAmazon\tAmazon.it\tSoap\tS-1\tB0\tPending\t1\tEUR\t6.10\t\t\
            \t\t\t
            A-4\t\t2025-07-04T08:00:00+00:00\t\tShipped\tAmazon\tAmazon.com\tSoap\tS-1\tB0\tShipped\t1\tUSD\t6.00\t\
            0.50\t\t\t\t
            """;

    static final String AMAZON_PAYMENTS = """
            "Includes Amazon Marketplace and other transactions"
            "All amounts in EUR, unless specified"
            "Definitions:"
            "Sales tax collected: Includes sales tax collected from buyers"
            "Selling fees: Includes variable closing fees and referral fees."
            "Other transaction fees: Includes shipping chargebacks"
            "Other: Includes non-order transaction amounts."
            "date/time","settlement id","type","order id","sku","description","quantity","marketplace",\
            "product sales","product sales tax","shipping credits","gift wrap credits","promotional rebates",\
            "marketplace withheld tax","selling fees","fba fees","other transaction fees","other","total"
            "Jul 4, 2025 1:05:07 AM PDT","77","Order","A-1","S-1","Soap","2","amazon.com","1,012.20","0","3.00","0",\
            "-1.00",\
            "0","-1.83","-2.00","0","0","1,010.37"
            "Jul 4, 2025 1:05:07 AM PDT","77","Order","A-1","T-1","Towel","1","amazon.com","8.00","0","0","0","0","0",\
            "-1.20","0","0","0","6.80"
            "Jul 6, 2025 2:00:00 PM PDT","77","Refund","A-1","T-1","Towel","1","amazon.com","-8.00","0","0","0","0",\
            "0",\
            "0.96","0","0","0","-7.04"
            "Jul 7, 2025 2:00:00 PM PDT","77","Service Fee","","","Subscription","","amazon.com","0","0","0","0","0",\
            "0",\
            "0","0","-39.00","0","-39.00"
            "Jul 8, 2025 2:00:00 PM PDT","77","Transfer","","","To account ending in 123","","","0","0","0","0","0",\
            "0",\
            "0","0","0","-971.13","-971.13"
            """;

    static final String SQUARE = """
            Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Total Collected,Fees,Net Total,\
            Transaction ID,Payment ID,PAN Suffix,Event Type,Customer ID,Customer Name
            2025-03-09,23:30:00,Eastern Time (US & Canada),"$1,234.50",-$34.50,"$1,200.00",$0.00,$96.00,$10.00,\
            "$1,306.00",-$34.26,"$1,271.74",T1,P1,0042,Payment,C1,Ann Ash
            03/10/25,10:00:00,Eastern Time (US & Canada),-$20.00,$0.00,-$20.00,$0.00,-$1.60,$0.00,-$21.60,$0.00,\
            -$21.60,\
            T1,P2,0042,Refund,C1,Ann Ash
            """;

    static final String SQUARE_ITEMS = """
            Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Gross Sales,Discounts,Net Sales,Tax,\
            Transaction ID,Payment ID,Notes,Event Type,Customer ID,Customer Name
            03/09/25,23:30:00,Eastern Time (US & Canada),Bath,Soap,2.0,,S-1,"$1,000.00",-$34.50,$965.50,$77.24,T1,P1,,\
            Payment,C1,Ann Ash
            03/09/25,23:30:00,Eastern Time (US & Canada),Bath,Towel,1.0,,T-1,$234.50,$0.00,$234.50,$18.76,T1,P1,,\
            Payment,C1,Ann Ash
            """;

    static final String STRIPE_BALANCE = """
            balance_transaction_id,created_utc,available_on_utc,currency,gross,fee,net,reporting_category,source_id,\
            description,customer_email
            txn_1,2025-03-15 23:42:00,2025-03-17 00:00:00,eur,98.00,1.72,96.28,charge,ch_1,My shop - Order #31,\
            a@example.org
            txn_2,2025-03-16 10:00:00,2025-03-17 00:00:00,eur,-10.00,0.00,-10.00,refund,re_1,REFUND FOR CHARGE (#31),
            txn_3,2025-03-17 10:00:00,2025-03-17 00:00:00,jpy,-500,15,-515,dispute,dp_1,Chargeback for order 32,
            txn_4,2025-03-18 10:00:00,2025-03-17 00:00:00,eur,-86.28,0.00,-86.28,payout,po_1,STRIPE PAYOUT,
            txn_5,2025-03-18 10:00:00,2025-03-17 00:00:00,eur,0.00,2.00,-2.00,fee,,Billing,
            txn_6,2025-03-18 10:00:00,2025-03-17 00:00:00,eur,-5.00,0.00,-5.00,risk_reserved_funds,,Held,
            """;

    static final String STRIPE_PAYMENTS = """
            id,Description,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,\
            Fee,\
            Converted Currency,Mode,Status,Customer ID,Customer Email,Captured,Card Last4
            ch_1,My shop - Order #31,2025-03-15 23:42:00,98.00,10.00,eur,98.00,10.00,1.72,eur,Live,Refunded,cus_1,\
            a@example.org,true,4242
            ch_2,Order #32,2025-03-16 10:00:00,20.00,0.00,usd,18.40,0.00,0.80,eur,Live,Paid,cus_2,b@example.org,true,\
            4242
            ch_3,Order #33,2025-03-16 10:00:00,20.00,0.00,eur,20.00,0.00,0.00,eur,Live,Failed,cus_2,b@example.org,\
            false,4242
            ch_4,Order #34,2025-03-16 10:00:00,20.00,0.00,eur,20.00,0.00,0.00,eur,Test,Paid,cus_2,b@example.org,true,\
            4242
            """;

    static final String PAYPAL = """
            "Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address",\
            "To Email Address","Transaction ID","Reference Txn ID","Invoice Number","Balance","Balance Impact"
            "3/14/2025","23:10:00","PDT","Ann Ash","Express Checkout Payment","Completed","USD","1,234.50","-36.10",\
            "1,198.40","ann@example.org","shop@example.org","X1","","31","1,198.40","Credit"
            "3/15/2025","10:00:00","PDT","Ann Ash","Payment Refund","Completed","USD","-34.50","0.00","-34.50",\
            "shop@example.org","ann@example.org","X2","X1","31","1,163.90","Debit"
            "3/16/2025","10:00:00","PDT","Host","Preapproved Payment Bill User Payment","Completed","USD","-9.00",\
            "0.00",\
            "-9.00","shop@example.org","host@example.org","X3","","","1,154.90","Debit"
            "3/17/2025","10:00:00","PDT","","General Withdrawal","Completed","USD","-1,000.00","0.00","-1,000.00",\
            "shop@example.org","","X4","","","154.90","Debit"
            "3/18/2025","10:00:00","PDT","Cid","Express Checkout Payment","Pending","USD","5.00","0.00","5.00",\
            "cid@example.org","shop@example.org","X5","","","154.90","Memo"
            "3/19/2025","10:00:00","PDT","Cid","General Currency Conversion","Completed","EUR","-4.00","0.00","-4.00",\
            "","","X6","","","154.90","Debit"
            """;

    static final String PAYPAL_GERMAN = """
            "Datum","Uhrzeit","Zeitzone","Beschreibung","Währung","Brutto","Entgelt","Netto","Guthaben",\
            "Transaktionscode","Absender E-Mail-Adresse","Name","Rechnungsnummer","Zugehöriger Transaktionscode"
            "05.02.2025","10:00:00","Europe/Berlin","PayPal Express-Zahlung","EUR","1.234,50","-30,00","1.204,50",\
            "1.204,50","Y1","ann@example.org","Ann","R-7",""
            "06.02.2025","10:00:00","Europe/Berlin","Von Nutzer eingeleitete Abbuchung","EUR","-1.000,00","0,00",\
            "-1.000,00","204,50","Y2","","","",""
            """;

    static final String OFX = """
            OFXHEADER:100
            DATA:OFXSGML
            VERSION:102
            ENCODING:USASCII
            CHARSET:1252

            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL<BANKACCTFROM><BANKID>1<ACCTID>55-1</BANKACCTFROM>
            <BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250301233000[-3:BRT]<TRNAMT>1234,50<FITID>7<NAME>Ana & Bia
            <MEMO>PIX pedido 501</STMTTRN>
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250301233000[-3:BRT]<TRNAMT>1234,50<FITID>7<NAME>Ana & Bia
            <MEMO>PIX pedido 501</STMTTRN>
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250302<TRNAMT>10,00<FITID>7<NAME>Bia</STMTTRN>
            <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250303<TRNAMT>-9,90<FITID>8<NAME>Bank</STMTTRN>
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20251399<TRNAMT>1,00<FITID>9<NAME>Bia</STMTTRN>
            </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

    static final String GOOGLE_CONTACTS = """
            First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,\
            Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,\
            Address 1 - Postal Code
            Ann,M.,Ash,,,,,,,,"nuts
            only mornings",* myContacts,* Home,ann@example.org ::: ann@work.example,Mobile,+39 06 1234567 ::: 1234,00185
            ,,,,,,,,Birch Ltd,,,* myContacts,,,,,
            ,,,,,,,,,--03-07,,* myContacts,,,,,
            """;

    static final String GOOGLE_CONTACTS_BEFORE = """
            Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,\
            Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value
            Ann Ash,Ann,,Ash,,,,,,* myContacts,* Home,,Work,ann@work.example
            """;

    static final String VCARD = """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ferr=C3=A0;Nicol=C3=B2;;;
            TEL;CELL:+39 06 1234567
            PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
             AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            EMAIL;HOME:nico@example.org
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Ann Ash
            item1.EMAIL;TYPE=home:ann@exam
             ple.org
            ADR;TYPE=home:;;1 Road;Leeds;;LS1;UK
            UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            NOTE:nobody
            END:VCARD
            """;

    static final String MAILCHIMP = """
            Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LAST_CHANGED,LEID,EUID,\
            TAGS
            ann@example.org,Ann,Ash,2,,192.0.2.1,2024-02-03 04:06:00,2025-01-01 00:00:00,1,e1,
            bea@example.org,Bea,Birch,2,,,,2025-01-01 00:00:00,2,e2,
            """;

    static final String MAILCHIMP_CLEANED = """
            Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,LEID,EUID
            ann@example.org,Ann,Ash,2,2024-02-03 04:06:00,2025-02-03 04:05:06,News,1,e1
            """;

    static final String GOOGLE_REVIEWS = """
            {"averageRating": 4, "reviews": [
             {"reviewId": "r1", "reviewer": {"displayName": "Ann A."}, "starRating": "FOUR",
              "comment": "(Translated by Google) Good\\n\\n(Original)\\nBuono",
              "createTime": "2025-03-11T23:23:45.123456789Z", "reviewReply": {"comment": "Thanks"}},
             {"name": "accounts/1/locations/2/reviews/r2", "reviewer": {"displayName": "Bea", "isAnonymous": true},
              "starRating": "ONE", "comment": {"text": "Slow"}, "createTime": "2025-03-12T10:00:00Z"},
             {"reviewId": "r3", "reviewer": {}, "starRating": "SIX", "createTime": "2025-03-12T10:00:00Z"}
            ]}
            """;

    static final String TRUSTPILOT = """
            Review Id,Review Created (UTC),Review Consumer Name,Consumer Email,Review Title,Review Content,\
            Review Stars,\
            Reference Id,Company Reply
            t1,2025-06-01 23:30:00,Ann,ann@example.org,Fine,"=""x\""",5,#31,
            t2,2025-06-02 08:00:00,Bea,,Bad,Slow,9,,
            """;

    static final String GOOGLE_FORMS = """
            Timestamp,Email Address,How likely are you to recommend us? (0-10),Why?,How did you hear of us?
            3/14/2025 9:05:11,ann@example.org,10,Soap,A friend
            2025/03/15 9:05:11 AM CET,bea@example.org,0,,
            """;

    static final String TYPEFORM = """
            #,What could be better?,On a scale of 1 to 5?,email,Response Type,Start Date (UTC),Stage Date (UTC),\
            Submit Date (UTC),Network ID,Tags
            h1,Nothing,4,ann@example.org,completed,2025-05-01 10:00:00,,2025-05-01 10:01:00,n1,
            h2,Price,3,bea@example.org,partial,2025-05-01 10:00:00,,,n2,
            """;

    static final String ZENDESK = """
            Id,Requester,Requester id,Requester email,Assignee,Group,Subject,Tags,Status,Created at,Updated at,\
            Satisfaction Score,Resolution time,Total time spent (sec)
            5,Ann Ash,81,ann@example.org,Op,Support,Broken soap,soap,Solved,2025-03-01 00:30:00 +0100,\
            2025-03-02 09:00:00 +0100,Bad,25,410
            6,Bea,82,bea@example.org,Op,Support,Thanks,,Closed,2025-03-01 09:00:00 +0100,2025-03-02 09:00:00 +0100,\
            Offered,,
            """;

    static final String CHATWOOT = """
            {"data": {"meta": {"count": 2}, "payload": [
              {"id": 1, "status": "resolved", "created_at": 1741597200,
               "meta": {"sender": {"id": 4, "name": "Ann", "email": null, "phone_number": "+393331234567"}},
               "labels": ["delivery"], "messages": [{"content": "Where is it?", "message_type": 0},
                {"content": "On its way", "message_type": 1}, {"content": "Thanks", "message_type": 0}]},
              {"id": 2, "created_at": "yesterday", "meta": {"sender": {}}, "messages": []}
            ]}}
            """;

    /// A file and the format that must know it.
    record Sample(Format format, String text) {}

    private Fixtures() {}

    static List<Sample> all() {
        return List.of(
                new Sample(new ShopifyOrders(), SHOPIFY),
                new Sample(new ShopifyCustomers(), SHOPIFY_CUSTOMERS),
                new Sample(new WooCommerce(), WOOCOMMERCE),
                new Sample(new Nuvemshop(), NUVEMSHOP),
                new Sample(new Nuvemshop(), TIENDANUBE),
                new Sample(new NuvemshopCustomers(), NUVEMSHOP_CUSTOMERS),
                new Sample(new Etsy(), ETSY_ITEMS),
                new Sample(new Etsy(), ETSY_ORDERS),
                new Sample(new AmazonOrders(), AMAZON),
                new Sample(new AmazonDateRange(), AMAZON_PAYMENTS),
                new Sample(new Square(), SQUARE),
                new Sample(new Square(), SQUARE_ITEMS),
                new Sample(new Stripe(), STRIPE_BALANCE),
                new Sample(new Stripe(), STRIPE_PAYMENTS),
                new Sample(new PayPal(), PAYPAL),
                new Sample(new PayPal(), PAYPAL_GERMAN),
                new Sample(new Ofx(), OFX),
                new Sample(new GoogleContacts(), GOOGLE_CONTACTS),
                new Sample(new GoogleContacts(), GOOGLE_CONTACTS_BEFORE),
                new Sample(new VCards(), VCARD),
                new Sample(new Mailchimp(), MAILCHIMP),
                new Sample(new Mailchimp(), MAILCHIMP_CLEANED),
                new Sample(new GoogleReviews(), GOOGLE_REVIEWS),
                new Sample(new Trustpilot(), TRUSTPILOT),
                new Sample(new GoogleForms(), GOOGLE_FORMS),
                new Sample(new Typeform(), TYPEFORM),
                new Sample(new Zendesk(), ZENDESK),
                new Sample(new Chatwoot(), CHATWOOT));
    }
}
